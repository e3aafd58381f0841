/**
 * Districts and cities of Uzbekistan by name, region after region in the order of domain/places.ts, for one purpose: two of them
 * are never misprints of one another (Тошлоқ and Тойлоқ). From general knowledge; completeness is not promised, former names stay.
 */
export const DISTRICTS: readonly string[] = [
  'Amudaryo Beruniy Boʻzatov Chimboy Ellikqalʼa Kegeyli Moʻynoq Nukus Qanlikoʻl Qoʻngʻirot Qoraoʻzak Shumanay Taxiatosh',
  'Taxtakoʻpir Toʻrtkoʻl Xoʻjayli Mangʻit Xalqobod',
  'Andijon Asaka Baliqchi Boʻston Buloqboshi Izboskan Jalaquduq Xoʻjaobod Qoʻrgʻontepa Marhamat Oltinkoʻl Paxtaobod Shahrixon Ulugʻnor',
  'Xonobod Qorasuv',
  'Buxoro Gʻijduvon Jondor Kogon Olot Peshku Qorakoʻl Qorovulbozor Romitan Shofirkon Vobkent Gazli',
  'Jizzax Arnasoy Baxmal Doʻstlik Forish Gʻallaorol Sharof Rashidov Mirzachoʻl Paxtakor Yangiobod Zafarobod Zarbdor Zomin Gagarin',
  'Qarshi Chiroqchi Dehqonobod Gʻuzor Kasbi Kitob Koson Koʻkdala Mirishkor Muborak Nishon Qamashi Shahrisabz Yakkabogʻ Tolimarjon',
  'Navoiy Karmana Konimex Navbahor Nurota Qiziltepa Tomdi Uchquduq Xatirchi Zarafshon Gʻozgʻon',
  'Namangan Chortoq Chust Kosonsoy Mingbuloq Norin Pop Toʻraqoʻrgʻon Uchqoʻrgʻon Uychi Yangiqoʻrgʻon Davlatobod Haqqulobod',
  'Samarqand Bulungʻur Ishtixon Jomboy Kattaqoʻrgʻon Narpay Nurobod Oqdaryo Pastdargʻom Paxtachi Payariq Qoʻshrabot Toyloq Urgut',
  'Angor Bandixon Boysun Denov Jarqoʻrgʻon Muzrabot Oltinsoy Qiziriq Qumqoʻrgʻon Sariosiyo Sherobod Shoʻrchi Termiz Uzun',
  'Guliston Boyovut Mirzaobod Oqoltin Sardoba Sayxunobod Sirdaryo Xovos Shirin Yangiyer',
  'Bekobod Boʻka Boʻstonliq Chinoz Ohangaron Olmaliq Angren Oqqoʻrgʻon Parkent Piskent Qibray Nurafshon Chirchiq Quyichirchiq',
  'Oʻrtachirchiq Yuqorichirchiq Yangiyoʻl Zangiota Keles',
  'Fargʻona Bagʻdod Beshariq Buvayda Dangʻara Furqat Margʻilon Oltiariq Oʻzbekiston Qoʻqon Qoʻshtepa Quva Quvasoy Rishton Soʻx',
  'Toshloq Uchkoʻprik Yozyovon',
  'Urganch Bogʻot Gurlan Hazorasp Xiva Xonqa Qoʻshkoʻpir Shovot Tuproqqalʼa Yangiariq Yangibozor Pitnak',
  'Toshkent Bektemir Chilonzor Mirobod Mirzo Ulugʻbek Olmazor Sergeli Shayxontohur Uchtepa Yakkasaroy Yangihayot Yashnobod Yunusobod'
]
