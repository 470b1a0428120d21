// Urdu words for everything that can be wrong with a case file; the keys are those of the English words. Not yet reviewed by a lawyer.
// Data: one entry a code.
import type { ProblemCode, ProblemTerm } from './problem-words.ts'
import type { ProblemWords } from './word-problem.ts'

export const problemWordsUrdu: ProblemWords<ProblemCode, ProblemTerm> = {
  language: 'ur',
  didYouMean: 'کیا آپ کی مراد ”{near}“ تھی؟',
  or: ' یا ',
  problems: {
    'file-too-large': {
      what: 'فائل میں {characters} حروف ہیں؛ مقدمے کی فائل میں زیادہ سے زیادہ {limit} ہو سکتے ہیں۔',
      next: 'بیانات اور دستاویزات کو بطور ثبوت الگ رکھیں اور مقدمے کی فائل میں صرف ان کا حوالہ دیں۔',
    },
    'file-empty': {
      what: 'فائل خالی ہے۔',
      next: 'مقدمے کی فائل میں کم از کم format، reference، title، stage، forms اور forum درکار ہیں۔',
    },
    'file-not-fields': {
      what: 'مقدمے کی فائل ”format: clew-casefile/1“ جیسے خانوں سے شروع ہوتی ہے، مگر یہاں {found|term} ہے۔',
      next: 'دیکھیں کہ یہ واقعی مقدمے کی فائل ہے، کوئی فہرست، خط یا جدول نہیں۔',
    },
    'more-problems': {
      what: 'مزید {count} مسائل ہیں جو یہاں درج نہیں۔',
      next: 'پہلے اوپر والے درست کریں، پھر فائل دوبارہ پڑھیں۔',
    },
    'yaml-tab': {
      what: 'یہ سطر ٹیب سے شروع ہوتی ہے؛ YAML صرف خالی جگہیں (space) گنتا ہے۔',
      next: 'ٹیب کی جگہ دو خالی جگہیں لکھیں۔',
    },
    'yaml-indent': {
      what: 'یہ سطر اپنی ساتھ والی سطروں کے برابر نہیں، اس لیے واضح نہیں کہ یہ کس کا حصہ ہے۔',
      next: 'اسے اسی اندراج کے خانوں کے برابر کریں۔',
    },
    'yaml-colon': {
      what: 'اس سطر میں دوسرا کولن ہے جس کے بعد خالی جگہ ہے، اس لیے متن خانے کے اندر خانہ معلوم ہوتا ہے۔',
      next: 'متن کو دوہرے واوین میں لکھیں۔',
    },
    'yaml-unclosed': {
      what: 'یہاں واوین، قوسین، کولن یا کوما کم ہے۔',
      next: 'جو کھولا ہے اسے بند کریں، اور ہر خانے کے نام کے بعد کولن اور خالی جگہ لکھیں۔',
    },
    'yaml-mark': {
      what: 'متن واوین کے بغیر اس نشان سے شروع نہیں ہو سکتا۔',
      next: 'متن کو دوہرے واوین میں لکھیں۔',
    },
    'yaml-syntax': {
      what: 'یہ حصہ YAML کے طور پر نہیں پڑھا جا سکتا۔',
      next: 'یہ سطر اور اس سے پہلی سطر دیکھیں: واوین، قوسین، کولن اور سطر کا آغاز۔',
    },
    'yaml-several': {
      what: 'یہاں دوسری دستاویز شروع ہوتی ہے؛ ایک فائل میں ایک ہی مقدمہ ہوتا ہے۔',
      next: 'دوسرے مقدمے کو الگ فائل میں رکھیں۔',
    },
    'yaml-too-deep': {
      what: 'اندراج ایک دوسرے کے اندر {limit} درجوں سے زیادہ ہیں؛ مقدمے کی فائل کا کوئی حصہ ایسا نہیں۔',
      next: 'زائد قوس یا ڈیش تلاش کریں۔',
    },
    'yaml-alias': {
      what: 'نشان *{name} فائل کے کسی اور حصے کو دہراتا ہے؛ یہ منع ہے کیونکہ اس طرح فائل بے انتہا بڑھ سکتی ہے اور پڑھنے والے سے متن چھپ جاتا ہے۔',
      next: 'دہرایا گیا حصہ پورا لکھیں۔',
    },
    'yaml-tag': {
      what: 'نشان {tag} خاص قسم کی قدر مانگتا ہے؛ مقدمے کی فائل میں صرف متن، اعداد، فہرستیں اور اندراج ہوتے ہیں۔',
      next: 'نشان ہٹا دیں۔',
    },
    'yaml-directive': {
      what: '% سے شروع ہونے والی سطر فائل پڑھنے کا طریقہ بدل دیتی ہے؛ مقدمے کی فائل میں ایسی سطر نہیں ہوتی۔',
      next: 'سطر ہٹا دیں۔',
    },
    'key-not-text': {
      what: 'خانے کا نام ایک لفظ ہونا چاہیے؛ یہاں {found|term} ہے۔',
      next: 'فارمیٹ میں دیے گئے خانوں کے نام استعمال کریں۔',
    },
    'key-repeated': {
      what: 'ایک ہی اندراج میں خانہ ”{key}“ دو بار ہے، یوں ایک ضائع ہو جائے گا۔',
      next: 'ایک رکھیں یا دونوں کو ملا دیں۔',
    },
    'key-forbidden': {
      what: 'خانے کا نام ”{key}“ پروگراموں کے لیے مخصوص ہے اور حفاظت کی خاطر منع ہے۔',
      next: 'اسے ہٹا دیں۔',
    },
    'format-missing': {
      what: 'فائل نہیں بتاتی کہ وہ فارمیٹ کے کس نسخے میں لکھی گئی ہے۔',
      next: 'اسے ”format: {known}“ سے شروع کریں۔',
    },
    'format-unknown': {
      what: '”{found}“ مقدمے کی فائل کا فارمیٹ نہیں۔',
      next: 'فائل کو ”format: {known}“ سے شروع کریں۔',
    },
    'format-newer': {
      what: 'فائل فارمیٹ ”{found}“ میں ہے جو اس پروگرام سے نیا ہے؛ یہ ”{known}“ تک پڑھتا ہے۔',
      next: 'Clew کو تازہ کریں یا بھیجنے والے سے پرانا فارمیٹ مانگیں۔ کچھ نہیں بدلا گیا۔',
    },
    'unknown-key': { what: 'یہاں ”{key}“ نام کا کوئی خانہ نہیں۔', next: 'یہاں یہ ہو سکتے ہیں: {allowed}۔' },
    'missing-field': {
      what: 'خانہ ”{field}“ موجود نہیں۔',
      next: 'اسے شامل کریں؛ اس میں {expected|term} ہوتا ہے۔',
    },
    'empty-field': { what: 'خانہ ”{field}“ کے کولن کے بعد کچھ نہیں۔', next: 'اسے پُر کریں یا سطر ہٹا دیں۔' },
    'wrong-type': {
      what: '”{field}“ میں {expected|term} ہونا چاہیے، مگر یہاں {found|term} ہے۔',
      next: 'اسے {expected|term} کے طور پر لکھیں۔',
    },
    'not-in-list': {
      what: '”{found}“ یہاں کے مقررہ الفاظ میں سے نہیں۔',
      next: 'ان میں سے ایک لکھیں: {allowed}۔',
    },
    'text-empty': { what: '”{field}“ کا متن خالی ہے۔', next: 'کچھ لکھیں یا خانہ ہٹا دیں۔' },
    'text-too-short': { what: '”{field}“ کا متن {limit} حروف سے کم ہے۔', next: 'اسے پورا لکھیں۔' },
    'text-too-long': {
      what: '”{field}“ کا متن {limit} حروف سے زیادہ ہے۔',
      next: 'اسے مختصر کریں؛ لمبے متن بطور ثبوت الگ رکھیں۔',
    },
    'text-unstorable': {
      what: 'متن میں ایسا حرف ہے جو محفوظ یا طبع نہیں ہو سکتا ({character})۔',
      next: 'اسے مٹا دیں؛ یہ اکثر PDF سے نقل کرنے پر آتا ہے۔',
    },
    'list-empty': { what: 'فہرست ”{field}“ میں کم از کم ایک اندراج درکار ہے۔', next: 'ایک شامل کریں۔' },
    'number-too-small': { what: '”{field}“ کم از کم {limit} ہونا چاہیے۔', next: 'عدد درست کریں۔' },
    'number-too-big': { what: '”{field}“ زیادہ سے زیادہ {limit} ہو سکتا ہے۔', next: 'عدد درست کریں۔' },
    'id-form': {
      what: '”{found}“ شناختی نشان نہیں ہو سکتا۔',
      next: 'زیادہ سے زیادہ 64 لاطینی حروف، ہندسے، نقطے، ڈیش یا زیریں خط لکھیں، جیسے P1 یا E4۔',
    },
    'country-form': {
      what: '”{found}“ ملک کا کوڈ نہیں۔',
      next: 'ISO 3166 کے دو بڑے حروف لکھیں، جیسے PH یا GB۔',
    },
    'currency-form': {
      what: '”{found}“ کرنسی کا کوڈ نہیں۔',
      next: 'ISO 4217 کے تین بڑے حروف لکھیں، جیسے USD یا AUD۔',
    },
    'amount-form': {
      what: '”{found}“ چھوٹی اکائیوں کی پوری رقم نہیں۔',
      next: 'سینٹ یا پینس بغیر نقطے اور کوما کے لکھیں: "1216000" کا مطلب 12,160.00 ہے۔',
    },
    'date-form': {
      what: '”{found}“ سال-مہینہ-دن کی شکل کی تاریخ نہیں۔',
      next: 'اسے 2015-03-09 کی طرح لکھیں۔',
    },
    'decision-date-form': {
      what: '”{found}“ سال، سال-مہینہ یا سال-مہینہ-دن کی شکل کی تاریخ نہیں۔',
      next: 'اسے 2015، 2015-03 یا 2015-03-09 کی طرح لکھیں۔',
    },
    'concept-form': {
      what: '”{found}“ تصور کا نام نہیں ہو سکتا۔',
      next: 'تصورات means.deception جیسے ہوتے ہیں؛ فہرست law-packs/concepts.yaml میں ہے۔',
    },
    'offence-form': {
      what: '”{found}“ کسی جرم کا نام نہیں۔',
      next: 'قانون کا مجموعہ، ترچھا خط اور جرم لکھیں: us/forced-labour۔',
    },
    'text-form': { what: '”{found}“ کی شکل ”{field}“ کے مطابق نہیں۔', next: 'فارمیٹ کا صفحہ دیکھیں۔' },
    'shape-wrong': { what: '”{field}“ فارمیٹ کے مطابق نہیں۔', next: 'فارمیٹ کا صفحہ دیکھیں۔' },
    'id-repeated': {
      what: 'شناختی نشان ”{id}“ پہلے ہی {first} پر {kind|term} کا ہے؛ پوری فائل میں ہر نشان ایک ہی بار آتا ہے۔',
      next: 'اس اندراج کو دوسرا نشان دیں۔',
    },
    'unknown-reference': {
      what: 'فائل میں کسی چیز کا شناختی نشان ”{id}“ نہیں؛ یہاں {kinds|terms} کا نام ہونا چاہیے۔',
      next: 'اسے درست کریں یا اندراج شامل کریں۔',
    },
    'wrong-reference': {
      what: '”{id}“ {kind|term} ہے؛ یہاں {kinds|terms} کا نام ہونا چاہیے۔',
      next: 'درست اندراج کا نام لکھیں۔',
    },
    'listed-twice': { what: '”{id}“ اس فہرست میں دو بار ہے۔', next: 'اسے ایک بار رکھیں۔' },
    'circular-derivation': {
      what: 'یہ شواہد دائرے میں ایک دوسرے سے ماخوذ ہیں: {chain}۔ کوئی ثبوت خود اپنی بنیاد نہیں ہو سکتا۔',
      next: 'جو ماخذ غلط ہے اسے ہٹا دیں۔',
    },
    'circular-inference': {
      what: 'یہ امور دائرے میں ایک دوسرے سے اخذ کیے گئے ہیں: {chain}۔ کوئی امر خود کو ثابت نہیں کر سکتا۔',
      next: 'جو ربط غلط ہے اسے ہٹا دیں۔',
    },
    'circular-alternative': {
      what: 'یہ الزامات دائرے میں ایک دوسرے کے متبادل ہیں: {chain}۔',
      next: 'صرف اُس الزام کا نام لکھیں جو پہلے آتا ہے۔',
    },
    'circular-set-aside': {
      what: 'یہ عدالتی نتائج دائرے میں ایک دوسرے کو کالعدم کرتے ہیں: {chain}۔',
      next: 'صرف بعد کی عدالت پہلے نتیجے کو کالعدم کرتی ہے۔',
    },
    'concept-unknown': {
      what: 'تصور ”{found}“ تصورات کی فہرست میں نہیں۔',
      next: 'فہرست law-packs/concepts.yaml میں ہے۔',
    },
    'value-missing': {
      what: 'تصور ”{concept}“ کا امر قدر کے بغیر کچھ نہیں کہتا۔',
      next: '”value:“ میں {expected|term} لکھیں۔',
    },
    'value-not-country': {
      what: 'تصور ”{concept}“ کے امر کی قدر ایک ملک ہوتی ہے؛ ”{found}“ ملک کا کوڈ نہیں۔',
      next: 'ISO 3166 کے دو بڑے حروف لکھیں، جیسے PH یا GB۔',
    },
    'link-without-item': {
      what: 'ربط نہ کسی ثبوت کا نام لیتا ہے نہ کسی ایسے امر کا جس سے اخذ کیا جائے۔',
      next: '”evidence:“ یا ”inference:“ شامل کریں۔',
    },
    'link-with-two-items': {
      what: 'ربط ثبوت اور اخذ کے امر دونوں کا نام لیتا ہے؛ وہ صرف ایک اٹھا سکتا ہے۔',
      next: 'اس کے دو ربط بنائیں۔',
    },
    'conclusive-undermines': {
      what: 'جو ربط کسی امر کو کمزور کرتا ہے وہ اس کا قطعی ثبوت نہیں ہو سکتا۔',
      next: '”conclusive“ ہٹا دیں، یا ربط کو مخالف امر کی تائید بنائیں۔',
    },
    'excluded-without-why': {
      what: 'ثبوت خارج ہے مگر وجہ درج نہیں؛ عدالت پوچھے گی۔',
      next: 'اس کے قابلِ قبول ہونے کے خانے میں ”why:“ شامل کریں۔',
    },
    'instant-form': {
      what: '”{found}“ وقت کے منطقے سمیت کوئی لمحہ نہیں۔',
      next: 'یوں لکھیں: 2015-03-09T14:30:00Z یا 2015-03-09T14:30:00+05:00۔',
    },
    'hand-over-without-receiver': {
      what: 'چیز حوالے کی گئی مگر یہ درج نہیں کہ کس کے۔',
      next: '”to:“ شامل کریں۔',
    },
    'hand-over-to-oneself': {
      what: 'چیز ”{by}“ نے اسی شخص کے حوالے کی۔',
      next: 'وصول کرنے والے کا نام دیں یا واقعے کی دوسری قسم چنیں۔',
    },
    'accused-own-victim': {
      what: '”{id}“ اس الزام میں ملزم بھی ہے اور متاثرہ بھی۔',
      next: 'دونوں میں سے ایک درست کریں۔',
    },
    'finding-without-subject': {
      what: 'عدالتی نتیجہ نہیں بتاتا کہ وہ کس بارے میں ہے۔',
      next: '”fact:“، ”charge:“، یا ”charge:“ کے ساتھ ”element:“ شامل کریں۔',
    },
    'finding-two-subjects': {
      what: 'عدالتی نتیجہ ایک ساتھ امر اور الزام دونوں کے بارے میں ہے۔',
      next: 'اس کے دو نتیجے بنائیں۔',
    },
    'element-without-charge': {
      what: 'نتیجہ جرم کے جزو کا نام لیتا ہے مگر الزام کا نہیں۔',
      next: '”charge:“ شامل کریں۔',
    },
    'finding-needs-proved': {
      what: 'امر یا جزو پر نتیجے کو بتانا ہوگا کہ وہ ثابت ہوا یا نہیں۔',
      next: '”proved: true“ یا ”proved: false“ شامل کریں۔',
    },
    'finding-needs-outcome': {
      what: 'پورے الزام پر نتیجے کو اس کا انجام بتانا ہوگا۔',
      next: '”outcome:“ شامل کریں، جیسے convicted یا acquitted۔',
    },
    'finding-not-outcome': {
      what: 'انجام پورے الزام کا ہوتا ہے، امر یا جزو کا نہیں۔',
      next: 'یہاں ”proved:“ لکھیں۔',
    },
    'finding-not-proved': {
      what: '”proved“ امر یا جزو کے لیے ہے؛ پورے الزام کا انجام ہوتا ہے۔',
      next: 'یہاں ”outcome:“ لکھیں۔',
    },
    'sentence-length-misplaced': {
      what: '”{kind}“ قسم کی سزا کی مدت مہینوں میں نہیں ہوتی۔',
      next: 'مہینے ہٹا دیں یا قسم درست کریں۔',
    },
    'sentence-life-misplaced': {
      what: 'صرف قید عمر بھر کی ہو سکتی ہے؛ یہ سزا ”{kind}“ قسم کی ہے۔',
      next: 'قسم یا مدت درست کریں۔',
    },
    'sentence-suspension-too-long': {
      what: '{months} مہینوں کی سزا میں سے {suspended} مہینے معطل ہیں۔',
      next: 'دونوں میں سے ایک درست کریں۔',
    },
    'sentence-suspension-misplaced': {
      what: '”{kind}“ قسم کی سزا جزوی طور پر معطل نہیں ہو سکتی۔',
      next: 'معطل مہینے ہٹا دیں یا قسم درست کریں۔',
    },
    'sentence-none-with-penalty': {
      what: 'سزا ”none“ کہتی ہے مگر سزا بھی دیتی ہے۔',
      next: 'سزا ہٹا دیں یا قسم درست کریں۔',
    },
    'sentence-other-accused': {
      what: '”{accused}“ کی سزا الزام ”{charge}“ کا نام لیتی ہے جو کسی اور پر ہے۔',
      next: 'اسی ملزم کے الزام کا نام لکھیں۔',
    },
    'paid-other-currency': {
      what: 'حکم {ordered} میں ہے مگر ادائیگی {paid} میں درج ہے؛ دو کرنسیوں کی رقموں کا موازنہ نہیں ہو سکتا۔',
      next: 'ادائیگی حکم کی کرنسی میں لکھیں۔',
    },
    'adjournment-backwards': {
      what: '{hearing} کی پیشی {until} تک ملتوی نہیں ہو سکتی کیونکہ یہ بعد کی تاریخ نہیں۔',
      next: 'دونوں میں سے ایک تاریخ درست کریں۔',
    },
    'adjournment-undecided': {
      what: 'درخواست پر ”{status}“ درج ہے مگر عدالت کے فیصلے کا دن موجود نہیں۔',
      next: 'decided: میں دن لکھیں۔',
    },
    'adjournment-decided-early': {
      what: 'فیصلے کا دن درج ہے مگر درخواست پر صرف ”{status}“ لکھا ہے۔',
      next: 'granted یا refused لکھیں، یا decided: ہٹا دیں۔',
    },
    'adjournment-decided-before': {
      what: 'عدالت کا فیصلہ {decided} کا ہے مگر درخواست {asked} کو دی گئی۔',
      next: 'دونوں میں سے ایک تاریخ درست کریں۔',
    },
    'adjournment-own-answer': {
      what: 'یہ درخواست خود استغاثہ نے دی، اس لیے وہ اس کا جواب ”{status}“ نہیں دے سکتا۔',
      next: 'درخواست دینے والا درست کریں، یا حالت: requested، granted یا refused لکھیں۔',
    },
    'stateless-with-nationality': {
      what: 'بے وطن شخص کی کوئی شہریت نہیں ہوتی، مگر یہاں درج ہے۔',
      next: 'دونوں میں سے ایک ہٹا دیں؛ شک ہو تو نوٹ میں لکھیں۔',
    },
    'date-not-readable': {
      what: '”{text}“ ایسی تاریخ نہیں جو پڑھی جا سکے۔',
      next: 'یوں لکھیں: 2015، 2015-03، 2015-03-09، 2015~ (تقریباً)، 2015? (مشکوک)، 201X، 2002/2007 یا 2010/..',
    },
    'date-no-such-month': {
      what: '”{text}“ میں مہینہ {month} ہے؛ سال میں بارہ ہوتے ہیں۔',
      next: 'مہینہ درست کریں۔',
    },
    'date-no-such-day': {
      what: '”{text}“ میں دن {day} ہے، مگر اس مہینے کے {last} دن ہیں۔',
      next: 'دن درست کریں۔',
    },
    'date-season': {
      what: '”{text}“ موسم کا نام ہے؛ موسم جنوب اور شمال میں الگ مہینوں میں آتے ہیں۔',
      next: 'اس کی جگہ مہینے لکھیں، جیسے 2015-03/2015-05۔',
    },
    'date-backwards': {
      what: '”{text}“ شروع ہونے سے پہلے ختم ہوتا ہے۔',
      next: 'دونوں تاریخیں بدلیں یا درست کریں۔',
    },
    'date-open-both-sides': {
      what: '”{text}“ دونوں طرف سے کھلا ہے اور کچھ نہیں بتاتا۔',
      next: 'ایک تاریخ لکھیں یا خانہ ہٹا دیں۔',
    },
    'period-backwards': {
      what: '{from} سے {to} تک کی مدت شروع ہونے سے پہلے ختم ہوتی ہے۔',
      next: 'تاریخیں درست کریں۔',
    },
    'country-unknown': {
      what: '”{found}“ کسی ملک کا کوڈ نہیں۔',
      next: 'ISO 3166 کا کوڈ لکھیں، جیسے PH یا GB۔',
    },
    'currency-unknown': {
      what: '”{found}“ کسی کرنسی کا کوڈ نہیں۔',
      next: 'ISO 4217 کا کوڈ لکھیں، جیسے USD یا AUD۔',
    },
    'currencies-differ': {
      what: '{left} اور {right} کی رقمیں جمع نہیں ہو سکتیں۔',
      next: 'پہلے ایک کو تاریخ اور ماخذ والی شرح سے بدلیں۔',
    },
    'exchange-other-currency': {
      what: 'شرح {left} سے ہے مگر رقم {right} میں ہے۔',
      next: 'اس کرنسی کی شرح چنیں۔',
    },
    'change-wrong': { what: 'تبدیلی فارمیٹ کے مطابق نہیں۔', next: 'تبدیلیوں کا بیان دیکھیں۔' },
    'no-such-record': {
      what: '{collection} میں ”{id}“ کا کوئی اندراج نہیں۔',
      next: 'ہو سکتا ہے اس دوران ہٹا دیا گیا ہو؛ مقدمہ دوبارہ کھولیں۔',
    },
    'no-such-position': {
      what: '{collection} میں {length} اندراج ہیں؛ مقام {at} موجود نہیں۔',
      next: 'مقدمہ دوبارہ کھولیں۔',
    },
    'still-referred': {
      what: '”{id}“ نہیں ہٹایا جا سکتا کیونکہ یہ اب بھی اس کا حوالہ دیتے ہیں: {referrers}۔',
      next: 'پہلے انہیں بدلیں یا ہٹائیں۔',
    },
  },
  terms: {
    party: 'فریق',
    victim: 'متاثرہ شخص',
    witness: 'گواہ',
    place: 'مقام',
    source: 'ماخذ',
    evidence: 'ثبوت',
    fact: 'امر',
    link: 'ربط',
    charge: 'الزام',
    finding: 'عدالتی نتیجہ',
    sentence: 'سزا',
    order: 'حکم',
    adjournment: 'التوا کی درخواست',
    text: 'متن',
    number: 'عدد',
    'whole-number': 'پورا عدد',
    list: 'فہرست',
    record: 'خانوں والا اندراج',
    'yes-or-no': 'true یا false',
    nothing: 'کچھ نہیں',
    date: 'تاریخ',
    country: 'ملک کا کوڈ',
    money: 'کرنسی کے ساتھ رقم',
    value: 'قدر',
  },
}
