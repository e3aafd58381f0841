; What electron-builder's assisted installer is told besides electron-builder.config.mjs.
; NSIS itself speaks Uzbek (Latin, 1091); electron-builder takes Uzbek for Cyrillic (2115), which NSIS does not know, so the
; language and electron-builder's own messages in it are added here. tools/packaging/packaging.test.ts holds the list whole.

; Always for this person only: no question, no administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

!macro customWelcomePage
  !insertmacro MUI_PAGE_WELCOME
!macroend

!macro customHeader
  !insertmacro MUI_LANGUAGE "Uzbek"

  LangString win7Required ${LANG_UZBEK} "Windows 10 yoki undan yangisi kerak"
  LangString x64WinRequired ${LANG_UZBEK} "64 bitli Windows kerak"
  LangString appRunning ${LANG_UZBEK} "${PRODUCT_NAME} ishlab turibdi.$\r$\nUni yopish uchun OK tugmasini bosing.$\r$\nYopilmasa, o‘zingiz yoping."
  LangString appCannotBeClosed ${LANG_UZBEK} "${PRODUCT_NAME} yopilmadi.$\r$\nUni o‘zingiz yoping va davom etish uchun qayta urinish tugmasini bosing."
  LangString installing ${LANG_UZBEK} "O‘rnatilmoqda, kuting…"
  LangString areYouSureToUninstall ${LANG_UZBEK} "${PRODUCT_NAME} olib tashlansinmi? Ma’lumotlar bazasi saqlanib qoladi."
  LangString decompressionFailed ${LANG_UZBEK} "Fayllarni ochib bo‘lmadi. O‘rnatuvchini qayta ishga tushiring."
  LangString uninstallFailed ${LANG_UZBEK} "Dasturning eski fayllarini olib tashlab bo‘lmadi. O‘rnatuvchini qayta ishga tushiring."
  LangString appClosing ${LANG_UZBEK} "Ishlab turgan ${PRODUCT_NAME} yopilmoqda…"

  LangString chooseInstallationOptions ${LANG_UZBEK} "O‘rnatish shartlarini tanlang"
  LangString chooseUninstallationOptions ${LANG_UZBEK} "Olib tashlash shartlarini tanlang"
  LangString whichInstallationShouldBeRemoved ${LANG_UZBEK} "Qaysi nusxa olib tashlansin?"
  LangString whoShouldThisApplicationBeInstalledFor ${LANG_UZBEK} "Dastur kim uchun o‘rnatilsin?"
  LangString selectUserMode ${LANG_UZBEK} "Dastur faqat siz uchunmi yoki kompyuterning barcha foydalanuvchilari uchunmi, tanlang"
  LangString whichInstallationRemove ${LANG_UZBEK} "Dastur ham butun kompyuterga, ham bitta foydalanuvchiga o‘rnatilgan.$\r$\nQaysi biri olib tashlansin?"
  LangString freshInstallForAll ${LANG_UZBEK} "Hamma uchun yangidan o‘rnatish (administrator huquqi so‘raladi)."
  LangString freshInstallForCurrent ${LANG_UZBEK} "Faqat shu foydalanuvchi uchun yangidan o‘rnatish."
  LangString onlyForMe ${LANG_UZBEK} "Faqat &men uchun"
  LangString forAll ${LANG_UZBEK} "Shu kompyuterdan foydalanadigan &hamma uchun"
  LangString loginWithAdminAccount ${LANG_UZBEK} "Davom etish uchun administratorlar guruhidagi hisob bilan kiring…"
  LangString perUserInstallExists ${LANG_UZBEK} "Bitta foydalanuvchi uchun o‘rnatilgan nusxa bor."
  LangString perUserInstall ${LANG_UZBEK} "Bitta foydalanuvchi uchun o‘rnatilgan nusxa bor."
  LangString perMachineInstallExists ${LANG_UZBEK} "Butun kompyuter uchun o‘rnatilgan nusxa bor."
  LangString perMachineInstall ${LANG_UZBEK} "Butun kompyuter uchun o‘rnatilgan nusxa bor."
  LangString reinstallUpgrade ${LANG_UZBEK} "Dastur qayta o‘rnatiladi yoki yangilanadi."
  LangString uninstall ${LANG_UZBEK} "Dastur olib tashlanadi."
!macroend

; "Open with…" of the files that the console reads: offered, never made the program that opens them (electron-builder's own
; fileAssociations would take .docx away from Word).
!macro offerFor EXTENSION
  WriteRegStr HKCU "Software\Classes\Applications\Nazorat.exe\SupportedTypes" "${EXTENSION}" ""
!macroend

!macro customInstall
  WriteRegStr HKCU "Software\Classes\Applications\Nazorat.exe" "FriendlyAppName" "Nazorat"
  WriteRegStr HKCU "Software\Classes\Applications\Nazorat.exe\shell\open\command" "" '"$INSTDIR\Nazorat.exe" "%1"'
  !insertmacro offerFor ".docx"
  !insertmacro offerFor ".pdf"
  !insertmacro offerFor ".xlsx"
  !insertmacro offerFor ".html"
  !insertmacro offerFor ".txt"
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\Applications\Nazorat.exe"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "uz.nazorat.console"
!macroend
