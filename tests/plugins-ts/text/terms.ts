/**
 * Words of German and Arabic: those of Microsoft's localized pages, and those that were in use here and say something else there. Texts are
 * looked at without placeholders and, in Arabic, without vowel signs, which are written or left out at will.
 */

/** A word that no text may hold. */
export interface RefusedWord {
  readonly words: RegExp;
  /** What to write instead. */
  readonly instead: string;
  /** Refused only where the English text says this; everywhere without it. */
  readonly where?: RegExp;
  /** A text that holds it, and its English text where that counts. */
  readonly example: string;
  readonly exampleEnglish?: string;
}

/** A term of Microsoft's: where the English text has it, the translation has one of the words. */
export interface Term {
  readonly english: RegExp;
  readonly words: RegExp;
}

export const REFUSED: Readonly<Record<string, readonly RefusedWord[]>> = {
  de: [
    { words: /Rufnummer/, instead: 'Telefonnummer', example: 'Mehrere Rufnummern haben diesen Text' },
    { words: /\bCarrier/, instead: 'Netzbetreiber; Betreiber for Operator Connect', example: 'Namen von Carriern' },
    { words: /Direkt-?routing/i, instead: 'direktes Routing', example: 'Eine Direktroutingnummer' },
    { words: /Calling Plan/, instead: 'Anrufplan', example: 'Länder mit Calling Plan' },
    { words: /Teams Phone(?! Mobile)/, instead: 'Teams Telefon', example: 'Die Teams Phone-Seite' },
    { words: /rückfrag/i, instead: 'Rücksprache', example: 'Rückfrage-Übertragung' },
    {
      words: /überg[aei]b/i,
      instead: 'Übertragung, übertragen',
      where: /^(?!.*\b(pass|hand)).*transfer/i,
      example: 'Überbrückte Übergabe',
      exampleEnglish: 'Bridged transfer',
    },
    {
      words: /übertrag/i,
      instead: 'Umzug, Umstellung',
      where: /^(?!.*(transfer|pass)).*\bmov(e|es|ing|able)\b/i,
      example: 'Übertragungsantrag',
      exampleEnglish: 'Submit the move request',
    },
    {
      words: /überg[aei]b/i,
      instead: 'weitergeben',
      where: /pass(es)? (contextual|context|User)/i,
      example: 'IVR übergibt Kontext',
      exampleEnglish: 'IVR passes context',
    },
    { words: /Leserecht|\bRechte?\b/, instead: 'Leseberechtigung, Berechtigung', example: 'Fehlende Rechte: {privilege}' },
    { words: /Dienstende|läuft aus\b/i, instead: 'Einstellung, wird eingestellt', example: 'Läuft aus' },
    { words: /unentschieden/i, instead: 'ungeklärt', example: 'Unentschieden: die Angaben widersprechen sich' },
    { words: /ausprobier/i, instead: 'zur Evaluierung', example: 'nur zum Ausprobieren' },
    { words: /\bSnapshot/, instead: 'Momentaufnahme', example: 'Ein Snapshot ist ein JSON-Objekt' },
    { words: /Zust[aä]nd(e|en|s)?\b/, instead: 'Status', example: 'einen der Zustände' },
    { words: /TK-Anlage/, instead: 'Nebenstellenanlage', example: 'Lokale TK-Anlage' },
    { words: /Akzeptanz/, instead: 'Annahme', example: 'Akzeptanz' },
    { words: /Passung|Passendst/, instead: 'Eignung, am besten geeignet', example: 'Passendster zuerst' },
    { words: /Gewicht/, instead: 'Schweregrad', example: 'Befunde von diesem Gewicht' },
    { words: /(?<!Service)mitarbeiter|\bAgent(en)?\b/i, instead: 'Servicemitarbeiter', example: 'Mitarbeiter' },
    { words: /\bBelege\b/, instead: 'Nachweise', example: 'zeigen Belege bloße Werte' },
    { words: /(Grenze|Abschnitte) (ein|aus)gehend/, instead: 'with a comma: Grenze, eingehend', example: 'Grenze eingehend' },
    {
      words: /bereitstell/i,
      instead: 'Einrichtung, Einrichtungsstatus',
      where: /provision/i,
      example: 'Bereitstellungsstatus',
      exampleEnglish: 'Provisioning states',
    },
    { words: /neue[mnr] Tab\b/, instead: 'auf neuer Registerkarte', example: 'In neuem Tab öffnen' },
  ],
  ar: [
    { words: /مندوب/, instead: 'ممثل الخدمة', example: 'رقم شخصي لمندوب' },
    { words: /(?<!\p{L})[وفبل]?(ال)?(تصريح|مصرح|صرح)/u, instead: 'حدّدته مؤسستك', example: 'صرّح به شخص' },
    { words: /[اأ]عمى/, instead: 'تحويل دون استشارة', example: 'عمليات التحويل الأعمى' },
    { words: /حاف[ةت]/, instead: 'نقطة دخول شبكة Microsoft', example: 'من حافة Microsoft' },
    { words: /حساب(ات)? (ال)?مورد(?!\p{L})/u, instead: 'حساب الموارد', example: 'حساب المورد' },
    { words: /عرض (ال)?مباشر/, instead: 'Direct Offer', example: 'العرض المباشر في ACS' },
    { words: /(ال|لل)اتصال الهاتفي/, instead: 'الخدمة الهاتفية', example: 'نهاية الاتصال الهاتفي عبر ACS' },
    {
      words: /(?<!\p{L})[وفبلك]*(ال)?أ?نهج/u,
      instead: 'طريقة النشر',
      where: /^(?!.*polic).*approach/i,
      example: 'النهج غير محسوم',
      exampleEnglish: 'Approach not decided',
    },
    { words: /سياس[ةات]/, instead: 'نهج', example: 'سياسة توجيه صوتي' },
    { words: /(?<!\p{L})[وفل]?اختر|مختار/u, instead: 'حدد، محدد', example: 'القنوات المختارة' },
    { words: /(?<!\p{L})(ال|لل)?دولة/u, instead: 'البلد', example: 'لم تُقرأ الدولة' },
    { words: /مشغل (ال)?اتصالات/, instead: 'شركة الاتصالات', example: 'مشغّل الاتصالات الخاص بك' },
    {
      words: /إيقاف(?! العمل)/,
      instead: 'إيقاف العمل',
      where: /retir/i,
      example: 'قيد الإيقاف',
      exampleEnglish: 'Retiring',
    },
    { words: /في المقدمة/, instead: 'يسبق الرقم', example: 'نظام IVR خارجي في المقدمة' },
    { words: /اتصال(ات)? (الرقم|الأرقام)/, instead: 'طريقة ربط الرقم', example: 'اتصالات الأرقام النشطة' },
    { words: /تاريخ الملاحظة/, instead: 'تاريخ الرصد', example: 'تاريخ الملاحظة' },
    { words: /متصفح/, instead: 'مستعرض', example: 'ما يسمح به المتصفح' },
    { words: /(?<!\p{L})[وفبل]?(ال)?رابط/u, instead: 'ارتباط', example: 'ونضع رابطًا' },
    { words: /ترويس/, instead: 'رأس، رؤوس', example: 'ترويسات SIP' },
    { words: /Calling Plan/, instead: 'خطة الاتصال', example: 'بلدان Calling Plan' },
    { words: /Teams Phone(?! Mobile)/, instead: 'هاتف Teams', example: 'صفحة Teams Phone' },
    { words: /\bporting\b/i, instead: 'نقل الأرقام أو استلامها', example: 'نقل الأرقام (porting)' },
    { words: /ًا(?!\p{L})/u, instead: 'اً, as in أولاً', example: 'أولًا' },
    {
      words: /نتيجة(?! فحص| الفحص)|نتائج(?! الفحص| فحص)/,
      instead: 'نتيجة الفحص',
      where: /\bfindings?\b/i,
      example: 'النتائج',
      exampleEnglish: 'Findings',
    },
    {
      words: /«(إجراء مكالمات|مزامنة من|متقدم|إضافة رقم|نظام هاتف|استخدام التحويلات|الصوت|المشغلون|تغيير الاستخدام)/,
      instead: 'the English label, with a gloss: «Make calls» (إجراء مكالمات)',
      example: '«إجراء مكالمات»',
    },
  ],
};

export const TERMS: Readonly<Record<string, readonly Term[]>> = {
  de: [
    { english: /representative/i, words: /servicemitarbeiter/i },
    { english: /supervisor/i, words: /Supervisor/ },
    { english: /workstream/i, words: /Arbeitsstream/ },
    { english: /carrier/i, words: /netzbetreiber|Betreiber/i },
    { english: /\boperator/i, words: /betreiber|Operator/i },
    { english: /\bdirect routing/, words: /direkte[mns]? Routing/i },
    { english: /Direct Routing/, words: /Direct Routing/ },
    { english: /direct offer/i, words: /Direct Offer/ },
    { english: /Calling Plan/, words: /anrufpl/i },
    { english: /Teams Phone(?! Mobile)/, words: /Teams Telefon/ },
    { english: /resource account/i, words: /ressourcenkont/i },
    { english: /blind transfer/i, words: /blinde/i },
    { english: /\bconsult/i, words: /Rücksprache/ },
    { english: /bridged/i, words: /überbrückt/i },
    { english: /transcript/i, words: /transkri/i },
    { english: /emergency call/i, words: /Notruf/ },
    { english: /retire/i, words: /einstell|eingestell/i },
    { english: /admin center/i, words: /Admin Center/ },
    { english: /security role/i, words: /Sicherheitsroll/ },
    { english: /\bsnapshot (is|says)/i, words: /Momentaufnahme/ },
    { english: /\bevidence/i, words: /Nachweis/ },
    { english: /\bfindings?\b/i, words: /Befund/ },
    { english: /\bapproach/i, words: /ans[aä]tz/i },
    { english: /caller ID/i, words: /Anrufer-ID/ },
    { english: /proactive engagement/i, words: /proaktiven? Interaktion/i },
    { english: /PBX/, words: /Nebenstellenanlage/ },
  ],
  ar: [
    { english: /representative/i, words: /ممثل/ },
    { english: /supervisor/i, words: /مشرف/ },
    { english: /workstream/i, words: /مسار(ات)? (ال)?عمل/ },
    { english: /carrier/i, words: /شرك(ة|ات) ?(ال)?اتصالات|مشغل|تلك الشركة/ },
    { english: /\boperator/i, words: /مشغل|Operator/ },
    { english: /\bdirect routing/, words: /توجيه (ال)?مباشر/ },
    { english: /Direct Routing/, words: /Direct Routing/ },
    { english: /direct offer/i, words: /Direct Offer/ },
    { english: /Calling Plan/, words: /خط[ةط] (ال)?اتصال/ },
    { english: /Teams Phone(?! Mobile)/, words: /هاتف (Microsoft )?Teams/ },
    { english: /resource account/i, words: /حساب(ات)? (ال)?موارد/ },
    { english: /blind transfer/i, words: /دون استشارة/ },
    { english: /\bconsult/i, words: /استشار/ },
    { english: /bridged/i, words: /جسري/ },
    { english: /transcript/i, words: /نسخ/ },
    { english: /emergency call/i, words: /طوارئ/ },
    { english: /retire/i, words: /إيقاف العمل|أوقف العمل/ },
    { english: /admin center/i, words: /مركز (ال)?إدارة/ },
    { english: /security role/i, words: /(دور|أدوار) (ال)?أمان/ },
    { english: /\bsnapshot (is|says)/i, words: /لقطة/ },
    { english: /\bevidence/i, words: /دليل|أدلة/ },
    { english: /\bfindings?\b/i, words: /نت(يجة|ائج) (ال)?فحص/ },
    { english: /\bapproach/i, words: /طر(يقة|ق|يقتا|يقتي) (ال)?نشر/ },
    { english: /\bpolic(y|ies)\b/i, words: /نهج/ },
    { english: /proactive engagement/i, words: /المشاركة الاستباقية|للمشاركة الاستباقية/ },
    { english: /\bSMS\b/, words: /SMS/ },
    { english: /caller ID/i, words: /معرف(ات)? (ال)?متصل/ },
  ],
};
