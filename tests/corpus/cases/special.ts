/** Papers that need more of their format than a sketch in lines can say. */
import { strToU8 } from 'fflate'
import { docx, numberingXml, p, run, tbl, tc, tr } from '../docx.ts'
import { xlsx } from '../xlsx.ts'

export type SpecialCase = { name: string; format: string; bytes: () => Uint8Array; gold: string }

const HEAD = '2024 йил 15 апрелдаги ПҚ-155-сон қарорига'
const HEADER = tr(
  ['Т/р', 'Чора-тадбирлар', 'Муддати', 'Масъул ижрочилар'].map(text => tc(text)),
  true
)
const headed = (body: string, more: Partial<Parameters<typeof docx>[0]> = {}) =>
  docx({ body: p(HEAD) + p('1-илова') + p('Чора-тадбирлар режаси') + body, ...more })
const para = (inner: string) => `<w:p>${inner}</w:p>`
const inserted = (text: string) => `<w:ins w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z">${run(text)}</w:ins>`
const deleted = (text: string) =>
  `<w:del w:id="2" w:author="a" w:date="2024-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const control = (content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="Майдон"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const ACT = 'act PQ ПҚ-155 2024-04-15\n'

const html = (body: string, head = '') =>
  strToU8(
    `<!DOCTYPE html><html lang="uz"><head><meta charset="utf-8"><title>Ҳужжат</title>${head}</head><body>${body}</body></html>`
  )

export const SPECIAL: readonly SpecialCase[] = [
  {
    name: 'tracked changes in a row',
    format: 'docx',
    bytes: () =>
      headed(
        tbl(
          [
            HEADER,
            tr([
              tc('1.'),
              tc([para(run('Порталда ') + deleted('10 та ') + inserted('20 та ') + run('хизматни ишга тушириш.'))]),
              tc([para(deleted('2024 йил май') + inserted('2024 йил июнь'))]),
              tc('Адлия вазирлиги')
            ])
          ],
          4
        )
      ),
    gold: `${ACT}@ 1 roadmap
M | Порталда 20 та хизматни ишга тушириш.
d: 2024-06-01..2024-06-30
e: Адлия вазирлиги`
  },
  {
    name: 'a row taken away by a tracked change',
    format: 'docx',
    bytes: () =>
      headed(
        tbl(
          [
            HEADER,
            tr([tc('1.'), tc('Портални ишга тушириш.'), tc('2024 йил май'), tc('Адлия вазирлиги')]),
            `<w:tr><w:trPr><w:del w:id="7" w:author="a"/></w:trPr>${[
              '2.',
              'Эски тадбир.',
              '2024 йил июнь',
              'Адлия вазирлиги'
            ]
              .map(text => tc([para(deleted(text))]))
              .join('')}</w:tr>`,
            tr([tc('2.'), tc('Ходимларни ўқитиш.'), tc('2024 йил июль'), tc('Адлия вазирлиги')])
          ],
          4
        )
      ),
    gold: `${ACT}@ 1 roadmap
M | Портални ишга тушириш.
d: 2024-05-01..2024-05-31
e: Адлия вазирлиги
M | Ходимларни ўқитиш.
d: 2024-07-01..2024-07-31
e: Адлия вазирлиги`
  },
  {
    name: 'content controls around words, cells and rows',
    format: 'docx',
    bytes: () =>
      headed(
        tbl(
          [
            HEADER,
            control(
              tr([
                tc('1.'),
                control(tc([para(run('Тизимни ') + control(run('жорий этиш.')))])),
                tc([control(p('2024 йил май'))]),
                tc('Адлия вазирлиги')
              ])
            )
          ],
          4
        )
      ),
    gold: `${ACT}@ 1 roadmap
M | Тизимни жорий этиш.
d: 2024-05-01..2024-05-31
e: Адлия вазирлиги`
  },
  {
    name: 'hidden text, a comment and field codes',
    format: 'docx',
    bytes: () =>
      headed(
        tbl(
          [
            HEADER,
            tr([
              tc('1.'),
              tc([
                para(
                  run('Портални яратиш') +
                    run(' (ички изоҳ)', '<w:vanish/>') +
                    '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' +
                    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
                    run(' (my.gov.uz)') +
                    '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
                    run('.')
                )
              ]),
              tc('2024 йил май'),
              tc('Адлия вазирлиги')
            ])
          ],
          4
        )
      ),
    gold: `${ACT}@ 1 roadmap
M | Портални яратиш (my.gov.uz).
d: 2024-05-01..2024-05-31
e: Адлия вазирлиги`
  },
  {
    name: 'soft breaks, no-break spaces, soft hyphens, runs cut inside words',
    format: 'docx',
    bytes: () =>
      headed(
        tbl(
          [
            HEADER,
            tr([
              tc('1.'),
              tc([para(run('Хизмат') + run('ларни\nрақам\u00ADлаштириш') + run('\u00A0ва') + run(' юритиш.'))]),
              tc([para(run('2024 йил\nиюнь'))]),
              tc([para(run('Адлия\nвазирлиги,\nРақамли технологиялар вазирлиги'))])
            ])
          ],
          4
        )
      ),
    gold: `${ACT}@ 1 roadmap
M | Хизматларни рақамлаштириш ва юритиш.
d: 2024-06-01..2024-06-30
e: Адлия вазирлиги; Рақамли технологиялар вазирлиги`
  },
  {
    name: 'the whole sheet inside a layout table',
    format: 'docx',
    bytes: () =>
      docx({
        body: tbl(
          [
            tr([
              tc([
                p(HEAD),
                p('1-илова'),
                p('Чора-тадбирлар режаси'),
                tbl(
                  [HEADER, tr([tc('1.'), tc('Портални ишга тушириш.'), tc('2024 йил май'), tc('Адлия вазирлиги')])],
                  4
                ),
                p('')
              ])
            ])
          ],
          1
        )
      }),
    gold: `${ACT}@ 1 roadmap
M | Портални ишга тушириш.
d: 2024-05-01..2024-05-31
e: Адлия вазирлиги`
  },
  {
    name: 'sections and rows in Word’s lists of several levels',
    format: 'docx',
    bytes: () =>
      headed(
        tbl(
          [
            HEADER,
            tr([tc([p('Инфратузилма', { list: { id: 4 } })], { span: 4 })]),
            tr([tc([p('', { list: { id: 9 } })]), tc('Тармоқни қуриш.'), tc('2024 йил май'), tc('Адлия вазирлиги')]),
            tr([tc([p('', { list: { id: 9 } })]), tc('Тармоқни синаш.'), tc('2024 йил июнь'), tc('Адлия вазирлиги')]),
            tr([tc([p('Кадрлар', { list: { id: 4 } })], { span: 4 })]),
            tr([tc([p('', { list: { id: 9 } })]), tc('Ўқитиш.'), tc('2024 йил июль'), tc('Адлия вазирлиги')])
          ],
          4
        ),
        {
          numbering: numberingXml([
            { id: 4, levels: [['upperRoman', '%1.']] },
            { id: 9, levels: [['decimal', '%1.']] }
          ])
        }
      ),
    gold: `${ACT}@ 1 roadmap
S I | Инфратузилма
S II | Кадрлар
M I | Тармоқни қуриш.
d: 2024-05-01..2024-05-31
e: Адлия вазирлиги
M I | Тармоқни синаш.
d: 2024-06-01..2024-06-30
e: Адлия вазирлиги
M II | Ўқитиш.
d: 2024-07-01..2024-07-31
e: Адлия вазирлиги`
  },
  {
    name: 'a page saved from a legal database, menus and scripts around',
    format: 'html',
    bytes: () =>
      html(
        `<nav><ul><li><a href="/">Бош саҳифа</a></li><li><a href="/search">Қидирув</a></li></ul></nav>
<table class="layout"><tr><td class="menu"><a href="#">Ҳужжатлар</a><br><a href="#">Янгиликлар</a></td><td class="doc">
<script>document.write('<table><tr><td>Т/р</td></tr></table>')</script>
<div class="toolbar"><button>Чоп этиш</button><span>Улашиш</span></div>
<div class="ACT_FORM"><p>Вазирлар Маҳкамасининг</p></div>
<div class="APPL_BANNER">2024 йил 12 июндаги 340-сон қарорига<br>2-ИЛОВА</div>
<div class="TITLE"><b>Очиқ маълумотларни ривожлантириш бўйича</b> <b>“ЙЎЛ ХАРИТАСИ”</b></div>
<div class="tablediv"><table border="1" cellspacing="0"><thead><tr><th>Т/р</th><th>Чора-тадбирлар номи</th><th>Муддати</th><th>Масъул ижрочилар</th></tr></thead>
<tbody><tr><td><p>1.</p></td><td><p>Маълумотлар тўпламини <a href="#x">эълон қилиш</a>.</p></td><td><p>2024 йил</p><p>август</p></td><td><p>Рақамли технологиялар вазирлиги,</p><p>Статистика агентлиги</p></td></tr>
<tr><td>2.</td><td>Порталдан фойдаланувчилар сонини ошириш.</td><td>доимий</td><td>Рақамли технологиялар вазирлиги</td></tr></tbody></table></div>
</td></tr></table>
<footer><p>© 2024 Барча ҳуқуқлар ҳимояланган</p></footer>`,
        '<style>.menu{float:left}</style><script src="a.js"></script>'
      ),
    gold: `act VMQ 340 2024-06-12
@ 2 roadmap
M | Маълумотлар тўпламини эълон қилиш.
d: 2024-08-01..2024-08-31
e: Рақамли технологиялар вазирлиги; Статистика агентлиги
M | Порталдан фойдаланувчилар сонини ошириш.
d: permanent
e: Рақамли технологиялар вазирлиги`
  },
  {
    name: 'what Word puts on the clipboard',
    format: 'html',
    bytes: () =>
      strToU8(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoNormal align=center><b><span lang=UZ-CYR style='mso-ansi-language:UZ-CYR'>2025 йилги чора-тадбирлар режаси<o:p></o:p></span></b></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'><td width=40><p class=MsoNormal><b>Т/р<o:p></o:p></b></p></td><td><p class=MsoNormal>Чора-тадбирлар<o:p></o:p></p></td><td><p class=MsoNormal>Муддати<o:p></o:p></p></td><td><p class=MsoNormal>Масъуллар<o:p></o:p></p></td></tr>
<tr><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]><o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal>Ягона<span style='mso-spacerun:yes'>  </span>тизимни
жорий этиш.<o:p></o:p></p></td><td><p class=MsoNormal>2025 йил<br>март<o:p></o:p></p></td><td><p class=MsoNormal>АКТ бўлими<o:p></o:p></p></td></tr>
<tr><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]><o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal>Ходимларни ўқитиш.<o:p></o:p></p></td><td><p class=MsoNormal>2025 йил апрель<o:p></o:p></p></td><td><p class=MsoNormal>Кадрлар бўлими<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>`),
    gold: `@ - roadmap | 2025 йилги чора-тадбирлар режаси
M | Ягона тизимни жорий этиш.
d: 2025-03-01..2025-03-31
e: АКТ бўлими
M | Ходимларни ўқитиш.
d: 2025-04-01..2025-04-30
e: Кадрлар бўлими`
  },
  {
    name: 'what Excel puts on the clipboard',
    format: 'html',
    bytes: () =>
      strToU8(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {text-align:center;} --></style></head><body><table border=0 cellpadding=0 cellspacing=0 width=800 style='border-collapse:collapse'><!--StartFragment--><col width=40><col width=400>
<tr height=20><td colspan=4 class=xl65>2025 йил учун чора-тадбирлар режаси</td></tr>
<tr><td class=xl65>№</td><td>Тадбир номи</td><td>Ижро муддати</td><td>Ижрочилар</td></tr>
<tr><td class=xl65 align=right x:num>1</td><td>Веб-сайтни янгилаш</td><td class=xl66>01.03.2025</td><td>АКТ бўлими</td></tr>
<tr><td class=xl65 align=right x:num>2</td><td>Серверни алмаштириш</td><td class=xl66>15.06.2025</td><td>АКТ бўлими,<br style='mso-data-placement:same-cell;'>Молия бўлими</td></tr><!--EndFragment--></table></body></html>`),
    gold: `@ - roadmap | 2025 йил учун чора-тадбирлар режаси
M | Веб-сайтни янгилаш
d: 2025-03-01
e: АКТ бўлими
M | Серверни алмаштириш
d: 2025-06-15
e: АКТ бўлими; Молия бўлими`
  },
  {
    name: 'dates as numbers, hidden column, a second sheet',
    format: 'xlsx',
    bytes: () =>
      xlsx({
        formats: ['dd.mm.yyyy'],
        sheets: [
          { name: 'Маълумот', rows: [['Изоҳлар'], ['Бу варақда жадвал йўқ']] },
          {
            name: 'Режа',
            hiddenColumns: [4],
            merges: ['A1:F1', 'A4:F4'],
            rows: [
              ['Туман бўйича 2025 йилги чора-тадбирлар режаси', null, null, null, null, null],
              [],
              ['№', 'Тадбирлар', 'Муддати', 'Калит', 'Масъул', 'Молиялаштириш'],
              ['I. Инфратузилма', null, null, null, null, null],
              [{ number: 1 }, 'Тармоқ ўтказиш', { number: 45717, style: 1 }, 'k1', 'АКТ бўлими', 'бюджет'],
              [{ number: 2 }, 'Ускуна олиш', '2025 йил II чорак', 'k2', 'Молия бўлими', { number: 120.5 }]
            ]
          }
        ]
      }),
    gold: `@ - roadmap | Туман бўйича 2025 йилги чора-тадбирлар режаси
S I | Инфратузилма
M I | Тармоқ ўтказиш
d: 2025-03-01
e: АКТ бўлими
f: бюджет
M I | Ускуна олиш
d: 2025-04-01..2025-06-30
e: Молия бўлими
f: 120,5`
  }
]
