/**
 * The outlets that Persian news quotes most: one a line, `id | names between ، | site`. The first name is the one that
 * readers see; the others are spellings, other names and Latin ones. Spaces, ZWNJ, dots and marks need no spelling of
 * their own («بی بی سی» is «بی‌بی‌سی», «د.پ.آ» is «د پ آ»).
 *
 * A name with `*` is also a common word («مهر», «شرق»): without «خبرگزاری», «روزنامه» … it counts only where it stands alone.
 * A name with `=` counts only with the kind of outlet that is written before it («خبرگزاری فرانسه», not «فرانسه»).
 */
export const OUTLET_TABLE = `
irna | ایرنا، IRNA، خبرگزاری جمهوری اسلامی=، خبرگزاری جمهوری اسلامی ایران=، ایرنا پلاس | https://www.irna.ir/
isna | ایسنا، ISNA، خبرگزاری دانشجویان ایران=، خبرگزاری دانشجویان= | https://www.isna.ir/
fars | خبرگزاری فارس*، فارس نیوز، Fars News، باشگاه خبری فارس= | https://farsnews.ir/
mehr | خبرگزاری مهر*، مهر نیوز، Mehr News | https://www.mehrnews.com/
tasnim | خبرگزاری تسنیم، تسنیم نیوز، Tasnim، باشگاه خبرنگاران پویا | https://www.tasnimnews.com/
mowj | خبرگزاری موج*، موج نیوز | https://www.mojnews.com/
ilna | ایلنا، ILNA، خبرگزاری کار ایران=، خبرگزاری کار= | https://www.ilna.ir/
iqna | ایکنا، IQNA، خبرگزاری بین‌المللی قرآن، خبرگزاری قرآنی ایران=، خبرگزاری قرآن= | https://iqna.ir/
ibna | ایبنا، IBNA، خبرگزاری کتاب ایران=، خبرگزاری کتاب= | https://www.ibna.ir/
imna | ایمنا، IMNA | https://www.imna.ir/
iana | ایانا، خبرگزاری کشاورزی ایران= | https://www.iana.ir/
pana | پانا، خبرگزاری دانش‌آموزی=، خبرگزاری پانا= | https://www.pana.ir/
chtn | میراث آریا، خبرگزاری میراث فرهنگی= | https://www.chtn.ir/
shabestan | شبستان*، خبرگزاری شبستان= | https://shabestan.news/
rasa | خبرگزاری رسا*، رسا نیوز | https://rasanews.ir/
taqrib | خبرگزاری تقریب*، خبرگزاری تقریب= | https://www.taghribnews.com/
abna | ابنا*، خبرگزاری ابنا=، خبرگزاری اهل بیت= | https://fa.abna24.com/
shafaqna | شفقنا، Shafaqna | https://fa.shafaqna.com/
jamaran | جماران*، پایگاه خبری جماران= | https://www.jamaran.news/
yjc | باشگاه خبرنگاران جوان، باشگاه خبرنگاران، YJC | https://www.yjc.ir/
iribnews | خبرگزاری صدا و سیما، خبرگزاری صداوسیما، واحد مرکزی خبر، شبکه خبر=، شبکه خبر سیما=، مرکز خبر صداوسیما= | https://www.iribnews.ir/
khabaronline | خبرآنلاین، خبرگزاری خبرآنلاین=، Khabaronline | https://www.khabaronline.ir/
snn | خبرگزاری دانشجو=، شبکه خبر دانشجو، SNN | https://snn.ir/
mizan | خبرگزاری میزان*، میزان آنلاین | https://www.mizanonline.ir/
shana | شانا*، خبرگزاری شانا=، Shana | https://www.shana.ir/
borna | خبرگزاری برنا*، برنا نیوز | https://www.borna.news/
ana | خبرگزاری آنا*، خبرگزاری دانشگاه آزاد اسلامی=، خبرگزاری دانشگاه آزاد= | https://ana.ir/
iscanews | ایسکانیوز، Iscanews | https://www.iscanews.ir/
icana | خانهٔ ملت، خبرگزاری خانه ملت=، ICANA | https://www.icana.ir/
hawzah | خبرگزاری حوزه=، حوزه نیوز | https://www.hawzahnews.com/
defapress | دفاع پرس، خبرگزاری دفاع مقدس= | https://defapress.ir/
sena | سنا*، خبرگزاری بازار سرمایه=، پایگاه خبری بازار سرمایه= | https://www.sena.ir/
honaronline | هنرآنلاین | https://www.honaronline.ir/
tabnak | تابناک، TABNAK | https://www.tabnak.ir/
asriran | عصر ایران | https://www.asriran.com/
entekhab | انتخاب*، پایگاه خبری انتخاب= | https://www.entekhab.ir/
fararu | فرارو | https://fararu.com/
fardanews | فردانیوز، سایت فردا= | https://www.fardanews.com/
alef | الف*، سایت الف=، پایگاه خبری الف= | https://www.alef.ir/
mashregh | مشرق*، مشرق نیوز | https://www.mashreghnews.ir/
rajanews | رجانیوز | https://www.rajanews.com/
jahannews | جهان نیوز | https://www.jahannews.com/
serat | صراط نیوز، صراط* | https://www.seratnews.com/
bultannews | بولتن نیوز | https://www.bultannews.com/
nournews | نورنیوز، نور نیوز | https://nournews.ir/
parsine | پارسینه | https://www.parsine.com/
bartarinha | برترین‌ها* | https://www.bartarinha.ir/
rouydad24 | رویداد ۲۴، رویداد۲۴ | https://www.rouydad24.ir/
khabarfoori | خبرفوری*، پایگاه خبری خبرفوری= | https://www.khabarfoori.com/
ensafnews | انصاف نیوز | https://ensafnews.com/
etemadonline | اعتماد آنلاین | https://www.etemadonline.com/
didbaniran | دیدبان ایران | https://www.didbaniran.ir/
namehnews | نامه نیوز | -
aftabnews | آفتاب نیوز، پایگاه خبری آفتاب= | https://aftabnews.ir/
irdiplomacy | دیپلماسی ایرانی*، سایت دیپلماسی ایرانی= | http://irdiplomacy.ir/
varzesh3 | ورزش سه، ورزش ۳، Varzesh3 | https://www.varzesh3.com/
khabar-varzeshi | خبر ورزشی*، روزنامه خبر ورزشی= | https://www.khabarvarzeshi.com/
iran-varzeshi | ایران ورزشی، روزنامه ایران ورزشی= | -
goal-daily | روزنامه گل= | -
tarafdari | طرفداری*، سایت طرفداری= | https://www.tarafdari.com/
parsfootball | پارس فوتبال | https://parsfootball.com/
footballi | فوتبالی*، سایت فوتبالی= | https://footballi.net/
navad | سایت نود=، سایت برنامه نود= | -
tebyan | تبیان، سایت تبیان= | https://www.tebyan.net/
zoomit | زومیت، Zoomit | https://www.zoomit.ir/
zoomg | زومجی | https://www.zoomg.ir/
digiato | دیجیاتو، Digiato | https://digiato.com/
gadgetnews | گجت نیوز | https://gadgetnews.net/
click | کلیک*، مجله کلیک=، روزنامه کلیک= | https://click.ir/
itna | ایتنا، پایگاه خبری ایتنا= | https://www.itna.ir/
hamshahri | همشهری، همشهری آنلاین، روزنامه همشهری= | https://www.hamshahrionline.ir/
ettelaat | روزنامهٔ اطلاعات= | https://www.ettelaat.com/
kayhan | کیهان*، روزنامه کیهان= | https://kayhan.ir/
kayhan-london | کیهان لندن | https://kayhan.london/
shargh | شرق*، روزنامه شرق=، شرق دیلی | https://www.sharghdaily.com/
etemad | اعتماد*، روزنامه اعتماد= | https://www.etemadnewspaper.ir/
iran-daily | روزنامه ایران=، ایران آنلاین | -
javan | روزنامه جوان=، جوان آنلاین | https://www.javanonline.ir/
jamejam | جام جم*، جام جم آنلاین، روزنامه جام جم= | https://jamejamonline.ir/
resalat | روزنامه رسالت= | https://resalat-news.com/
khorasan-daily | روزنامه خراسان= | -
quds-daily | روزنامه قدس=، قدس آنلاین | https://qudsonline.ir/
jomhouri-eslami | روزنامه جمهوری اسلامی= | -
ebtekar | روزنامه ابتکار= | https://www.ebtekarnews.com/
arman | روزنامه آرمان=، آرمان ملی، آرمان امروز | -
sazandegi | روزنامه سازندگی= | -
hammihan | روزنامه هم‌میهن=، هم‌میهن آنلاین | https://hammihanonline.ir/
aftab-yazd | آفتاب یزد | -
vatan-emrooz | وطن امروز | https://www.vatanemrooz.ir/
jahan-sanat | جهان صنعت | https://jahansanat.ir/
donya-e-eqtesad | دنیای اقتصاد*، روزنامه دنیای اقتصاد= | https://donya-e-eqtesad.com/
eghtesadnews | اقتصادنیوز | https://www.eghtesadnews.com/
eghtesadonline | اقتصادآنلاین | https://www.eghtesadonline.com/
tejaratnews | تجارت نیوز | https://tejaratnews.com/
boursenews | بورس نیوز | https://www.boursenews.ir/
iraneconomist | ایران اکونومیست | https://iraneconomist.com/
presstv | پرس تی‌وی، Press TV | https://www.presstv.ir/
alalam | العالم، شبکه العالم، Al-Alam | https://www.alalam.ir/
iranintl | ایران اینترنشنال، Iran International | https://www.iranintl.com/
radiofarda | رادیو فردا، Radio Farda | https://www.radiofarda.com/
radiozamaneh | رادیو زمانه | https://www.radiozamaneh.com/
iranwire | ایران‌وایر، IranWire | https://iranwire.com/
independent-persian | ایندیپندنت فارسی | https://www.independentpersian.com/
tolonews | طلوع نیوز، تلویزیون طلوع، شبکه طلوع=، TOLOnews | https://tolonews.com/
pajhwok | پژواک*، خبرگزاری پژواک، آژانس خبری پژواک=، Pajhwok | https://pajhwok.com/
avapress | آوا پرس، صدای افغان، خبرگزاری صدای افغان=، خبرگزاری آوا=، خبرگزاری صدای افغان (آوا) | https://www.avapress.com/
bakhtar | خبرگزاری باختر=، آژانس باختر=، آژانس اطلاعاتی باختر= | https://bakhtarnews.af/
khaama | خامه پرس، Khaama Press | https://www.khaama.com/
8am | هشت صبح*، ۸ صبح*، روزنامه ۸ صبح=، روزنامه هشت صبح= | https://8am.media/
etilaatroz | اطلاعات روز*، روزنامه اطلاعات روز= | https://www.etilaatroz.com/
ariana-news | آریانا نیوز، تلویزیون آریانا= | https://www.ariananews.af/
afintl | افغانستان اینترنشنال | https://www.afintl.com/
jomhornews | خبرگزاری جمهور= | https://www.jomhornews.com/
amu-tv | آمو تی‌وی، تلویزیون آمو=، Amu TV | https://amu.tv/
radio-azadi | رادیو آزادی | -
khovar | آژانس خاور=، خبرگزاری خاور=، آژانس ملی اطلاعاتی تاجیکستان= | https://khovar.tj/
asiaplus | آسیاپلاس، آسیا پلاس، Asia-Plus | https://asiaplustj.info/
radio-ozodi | رادیو اوزودی، رادیو آزادی تاجیکستان | https://www.ozodi.org/
novosti | خبرگزاری نووستی، ریا نووستی، RIA Novosti، نوستی، ریانوستی | https://ria.ru/
tass | تاس*، خبرگزاری تاس، ایتارتاس، ایتار تاس، TASS، خبرگزاری تاس روسیه= | https://tass.com/
interfax | اینترفاکس، اینترفکس، Interfax | https://interfax.com/
sputnik | اسپوتنیک، سپوتنیک، Sputnik | -
rt | راشا تودی، روسیا الیوم، آر تی*، RT، شبکه آر تی=، Russia Today | https://www.rt.com/
kommersant | کامرسانت، کومرسانت | https://www.kommersant.ru/
izvestia | ایزوستیا | https://iz.ru/
pravda | پراودا | -
reuters | رویترز، رویتر، رویترس، Reuters | https://www.reuters.com/
afp | خبرگزاری فرانسه=، فرانس پرس، آژانس فرانس پرس، AFP، خبرگزاری رسمی فرانسه=، آ اف پ | https://www.afp.com/
ap | آسوشیتدپرس، آسوشیتید پرس، اسوشیتدپرس، آسوشیتد، آسوشییتدپرس، آسیوشیتدپرس، اشوسیتدپرس، Associated Press، AP، The Associated Press | https://apnews.com/
upi | یونایتدپرس، یونایتد پرس اینترنشنال، UPI | https://www.upi.com/
bloomberg | بلومبرگ، بلومبرگ نیوز، Bloomberg | https://www.bloomberg.com/
bbc | بی‌بی‌سی، BBC، بی‌بی‌سی فارسی، بی‌بی‌سی نیوز، BBC News، بی‌بی‌سی ورلد، BBC Persian | https://www.bbc.com/
cnn | سی‌ان‌ان، CNN | https://edition.cnn.com/
cnbc | سی‌ان‌بی‌سی، CNBC | https://www.cnbc.com/
nbc | ان‌بی‌سی، ان‌بی‌سی نیوز، NBC، NBC News | https://www.nbcnews.com/
abc-news | ای‌بی‌سی، ای‌بی‌سی نیوز، ABC News، ABC | https://abcnews.go.com/
cbs | سی‌بی‌اس، سی‌بی‌اس نیوز، CBS، CBS News | https://www.cbsnews.com/
msnbc | ام‌اس‌ان‌بی‌سی، MSNBC | -
fox-news | فاکس نیوز، Fox News، فاکس‌بیزنس، Fox Business | https://www.foxnews.com/
sky-news | اسکای نیوز، Sky News، اسکای نیوز عربی، Skynews | https://news.sky.com/
sky-sports | اسکای اسپورتس، اسکای اسپورت، اسکای اسپورتس نیوز، Sky Sports | https://www.skysports.com/
guardian | گاردین، The Guardian، Guardian | https://www.theguardian.com/
observer | روزنامه آبزرور، آبزرور | -
times | روزنامه تایمز=، تایمز لندن، The Times | https://www.thetimes.co.uk/
sunday-times | ساندی تایمز، Sunday Times | -
independent | ایندیپندنت، ایندپندنت، The Independent، Independent | https://www.independent.co.uk/
telegraph | دیلی تلگراف، تلگراف، The Telegraph، Daily Telegraph | https://www.telegraph.co.uk/
daily-mail | دیلی میل، دیلی‌میل، Daily Mail، دیلی میل آنلاین، میل آنلاین، Dailymail | https://www.dailymail.co.uk/
daily-mirror | دیلی میرر، میرر، Daily Mirror، Mirror | https://www.mirror.co.uk/
the-sun | روزنامه سان=، دیلی سان، The Sun، نشریه سان= | https://www.thesun.co.uk/
daily-express | دیلی اکسپرس، Daily Express، روزنامه اکسپرس= | https://www.express.co.uk/
evening-standard | ایونینگ استاندارد، Evening Standard | https://www.standard.co.uk/
metro-uk | روزنامه مترو= | https://metro.co.uk/
economist | اکونومیست، The Economist، Economist | https://www.economist.com/
middle-east-eye | میدل ایست آی، Middle East Eye | https://www.middleeasteye.net/
middle-east-monitor | میدل ایست مانیتور، Middle East Monitor | https://www.middleeastmonitor.com/
ft | فایننشال تایمز، فایننشیال تایمز، فاینانشال تایمز، فایننشال‌تایمز، Financial Times | https://www.ft.com/
wsj | وال استریت ژورنال، وال‌استریت جورنال، Wall Street Journal، The Wall Street Journal، WSJ | https://www.wsj.com/
nytimes | نیویورک تایمز، New York Times، The New York Times | https://www.nytimes.com/
new-york-post | نیویورک پست، New York Post | https://nypost.com/
new-yorker | نیویورکر، The New Yorker | https://www.newyorker.com/
washington-post | واشنگتن پست، واشینگتن پست، Washington Post، The Washington Post | https://www.washingtonpost.com/
washington-times | واشنگتن تایمز، واشینگتن تایمز | https://www.washingtontimes.com/
washington-examiner | واشنگتن اگزماینر، واشنگتن اگزمینر | -
los-angeles-times | لس‌آنجلس تایمز، لس آنجلس تایمز، Los Angeles Times | https://www.latimes.com/
usa-today | یو‌اس‌ای تودی، یو اس ای تودی، USA Today | https://www.usatoday.com/
time | مجله تایم=، نشریه تایم=، هفته‌نامه تایم=، Time Magazine | https://time.com/
newsweek | نیوزویک، Newsweek | https://www.newsweek.com/
forbes | فوربس، فوربز، Forbes | https://www.forbes.com/
fortune | مجله فورچون، فورچون* | https://fortune.com/
politico | پولیتیکو، Politico | https://www.politico.com/
the-hill | هیل=، نشریه هیل=، پایگاه خبری هیل=، روزنامه هیل=، سایت هیل=، The Hill | https://thehill.com/
axios | آکسیوس، اکسیوس، Axios | https://www.axios.com/
foreign-policy | فارین پالسی، فارن پالیسی، فارین پالیسی، Foreign Policy | https://foreignpolicy.com/
foreign-affairs | فارین افرز، فارن افرز، Foreign Affairs | https://www.foreignaffairs.com/
atlantic | نشریه آتلانتیک، آتلانتیک*، The Atlantic | https://www.theatlantic.com/
national-interest | نشنال اینترست، The National Interest، National Interest | https://nationalinterest.org/
business-insider | بیزینس اینسایدر، بیزنس اینسایدر، Business Insider | https://www.businessinsider.com/
huffpost | هافینگتون پست، هاف‌پست، Huffington Post، HuffPost | https://www.huffpost.com/
daily-beast | دیلی بیست، Daily Beast، The Daily Beast | https://www.thedailybeast.com/
intercept | اینترسپت، The Intercept | https://theintercept.com/
al-monitor | المانیتور، Al-Monitor | https://www.al-monitor.com/
voa | صدای آمریکا، VOA | https://www.voanews.com/
oilprice | اویل پرایس، Oilprice، OilPrice.com | https://oilprice.com/
platts | پلاتس، پلتس، Platts | -
marketwatch | مارکت‌واچ، MarketWatch | https://www.marketwatch.com/
kitco | کیتکو، کیتکونیوز، Kitco، Kitco News | https://www.kitco.com/
cointelegraph | کوین‌تلگراف، Cointelegraph | https://cointelegraph.com/
coindesk | کوین‌دسک، CoinDesk | https://www.coindesk.com/
variety | ورایتی، Variety | https://variety.com/
hollywood-reporter | هالیوود ریپورتر، Hollywood Reporter | https://www.hollywoodreporter.com/
deadline | ددلاین*، Deadline | https://deadline.com/
screendaily | اسکرین دیلی، Screen Daily، Screendaily | https://www.screendaily.com/
gizmag | گیزمگ، Gizmag | https://newatlas.com/
new-atlas | نیو اطلس، نیواطلس، New Atlas، Newatlas | https://newatlas.com/
sciencedaily | ساینس دیلی، ساینس‌دیلی، ScienceDaily، Science Daily، سینس دیلی | https://www.sciencedaily.com/
space | اسپیس، اسپیس دات کام، Space.com، Space، اسپیس.کام | https://www.space.com/
mit-news | ام‌آی‌تی نیوز، MIT News، وب‌سایت ام آی تی نیوز، ام.آی.تی نیوز | https://news.mit.edu/
mit-technology-review | ام‌آی‌تی تکنولوژی ریویو، MIT Technology Review، تکنولوژی ریویو | https://www.technologyreview.com/
phys | فیز*، فیز دات ارگ، فیزورگ، فیز.ارگ، Phys.org، Phys، PhysOrg | https://phys.org/
techxplore | تک‌اکسپلور، تک اکسپلور، Tech Xplore، TechXplore | https://techxplore.com/
medicalxpress | مدیکال اکسپرس، Medical Xpress، MedicalXpress، مدیکال‌اکسپرس | https://medicalxpress.com/
eurekalert | یورک‌الرت، یورکالرت، یوریک‌الرت، یورکا آلرت، EurekAlert | https://www.eurekalert.org/
livescience | لایوساینس، لایو ساینس، Live Science، LiveScience | https://www.livescience.com/
newscientist | نیوساینتیست، نیو ساینتیست، New Scientist، NewScientist | https://www.newscientist.com/
scientific-american | ساینتیفیک امریکن، ساینتیفیک آمریکن، Scientific American | https://www.scientificamerican.com/
popular-science | پاپیولار ساینس، پاپ‌ساینس، Popular Science، PopSci | https://www.popsci.com/
national-geographic | نشنال جئوگرافیک، نشنال جغرافی، National Geographic | https://www.nationalgeographic.com/
nature | نیچر، مجله نیچر، Nature | https://www.nature.com/
science | مجله ساینس=، نشریه ساینس=، ژورنال ساینس=، Science Magazine، Science= | https://www.science.org/
science-alert | ساینس‌آلرت، ساینس الرت، ScienceAlert، Science Alert | https://www.sciencealert.com/
science-news | ساینس نیوز، Science News | https://www.sciencenews.org/
scitechdaily | سای‌تک‌دیلی، SciTechDaily، سای تک دیلی | https://scitechdaily.com/
interesting-engineering | اینترستینگ انجینیرینگ، اینترستینگ اینجینیرینگ، Interesting Engineering | https://interestingengineering.com/
universe-today | یونیورس تودی، Universe Today | https://www.universetoday.com/
spacenews | اسپیس‌نیوز، SpaceNews | https://spacenews.com/
futurism | فیوچریسم، Futurism | https://futurism.com/
the-conversation | کانورسیشن، The Conversation | https://theconversation.com/
healthday | هلث‌دی، هلث دی نیوز، HealthDay | https://www.healthday.com/
healthline | هلث‌لاین، Healthline | https://www.healthline.com/
medical-news-today | مدیکال نیوز تودی، Medical News Today | https://www.medicalnewstoday.com/
webmd | وب‌ام‌دی، WebMD | https://www.webmd.com/
nanowerk | نانوورک، Nanowerk | https://www.nanowerk.com/
techcrunch | تک‌کرانچ، TechCrunch | https://techcrunch.com/
engadget | انگجت، Engadget | https://www.engadget.com/
the-verge | ورج، د ورج، The Verge، وِرج | https://www.theverge.com/
wired | وایرد، Wired | https://www.wired.com/
mashable | مشبل، مشابل، Mashable | https://mashable.com/
cnet | سی‌نت، CNET | https://www.cnet.com/
zdnet | زد‌دی‌نت، ZDNet | https://www.zdnet.com/
gizmodo | گیزمودو، Gizmodo | https://gizmodo.com/
ars-technica | آرس تکنیکا، ارس تکنیکا، Ars Technica | https://arstechnica.com/
techradar | تک‌رادار، TechRadar | https://www.techradar.com/
tech-times | تک تایمز، Tech Times | https://www.techtimes.com/
digital-trends | دیجیتال ترندز، Digital Trends | https://www.digitaltrends.com/
slashgear | اسلش‌گیر، SlashGear | https://www.slashgear.com/
ubergizmo | یوبرگیزمو، Ubergizmo | https://www.ubergizmo.com/
gsmarena | جی‌اس‌ام آرنا، GSMArena | https://www.gsmarena.com/
android-authority | اندروید آتوریتی، Android Authority | https://www.androidauthority.com/
the-next-web | نکست وب، The Next Web | https://thenextweb.com/
v3 | وی‌تری، V3 | -
euronews | یورونیوز، Euronews | https://www.euronews.com/
dw | دویچه وله، دویچه‌وله، Deutsche Welle، DW | https://www.dw.com/
dpa | خبرگزاری آلمان=، DPA، د پ آ، دی‌پی‌ای، خبرگزاری رسمی آلمان= | https://www.dpa.com/
spiegel | اشپیگل، در اشپیگل، Spiegel، Der Spiegel | https://www.spiegel.de/
die-welt | دی ولت، دی‌ولت، Die Welt | https://www.welt.de/
die-zeit | دی سایت، دی تسایت، Die Zeit | https://www.zeit.de/
faz | فرانکفورتر آلگماینه، فرانکفورتر آلگماینه تسایتونگ، FAZ | https://www.faz.net/
sueddeutsche | زود دویچه سایتونگ، زوددویچه تسایتونگ، Süddeutsche Zeitung | https://www.sueddeutsche.de/
bild | بیلد، Bild، بیلد ام زونتاگ | https://www.bild.de/
kicker | کیکر، Kicker | https://www.kicker.de/
france24 | فرانس ۲۴، فرانس24، France 24، فرانس بیست و چهار | https://www.france24.com/
rfi | رادیو بین‌المللی فرانسه، RFI | https://www.rfi.fr/
le-monde | لوموند، Le Monde | https://www.lemonde.fr/
le-figaro | فیگارو، لوفیگارو، Le Figaro | https://www.lefigaro.fr/
liberation | لیبراسیون، Libération | https://www.liberation.fr/
le-parisien | لوپاریزین، پاریزین، لو پاریزین، Le Parisien | https://www.leparisien.fr/
lequipe | اکیپ، لکیپ، L'Équipe، L'Equipe | https://www.lequipe.fr/
france-football | فرانس فوتبال، France Football | https://www.francefootball.fr/
rmc | آر ام سی، RMC، آر‌ام‌سی اسپورت، RMC Sport | https://rmcsport.bfmtv.com/
efe | خبرگزاری اسپانیا=، افه، EFE | https://efe.com/
el-pais | ال‌پائیس، ال پایس، ال‌پاییس، El País، El Pais | https://elpais.com/
el-mundo | ال‌موندو، El Mundo | https://www.elmundo.es/
marca | مارکا، Marca | https://www.marca.com/
as | آس*، روزنامه آس، AS، آ.اس، دیاریو آس | https://as.com/
mundo-deportivo | موندو دپورتیوو، موندو دپورتیو، موندودپورتیوو، Mundo Deportivo | https://www.mundodeportivo.com/
sport | اسپورت*، روزنامه اسپورت، Sport | https://www.sport.es/
ansa | خبرگزاری ایتالیا=، آنسا، ANSA | https://www.ansa.it/
gazzetta | گاتزتا دلو اسپورت، گازتا دلو اسپورت، گازتا دلواسپورت، گاتزتا، لاگاتزتا دلو اسپورت، لاگازتا دلو اسپورت، Gazzetta dello Sport، La Gazzetta dello Sport | https://www.gazzetta.it/
corriere-dello-sport | کوریره دلو اسپورت، کوریره دلواسپورت، کوریره دلا اسپورت، Corriere dello Sport | https://www.corrieredellosport.it/
tuttosport | توتو اسپورت، توتواسپورت، Tuttosport | https://www.tuttosport.com/
la-repubblica | لارپوبلیکا، لا رپوبلیکا، رپوبلیکا، La Repubblica | https://www.repubblica.it/
corriere-della-sera | کوریره دلا سرا، Corriere della Sera | https://www.corriere.it/
sky-italia | اسکای ایتالیا، اسکای اسپورت ایتالیا | https://sport.sky.it/
mediaset | مدیاست، Mediaset | -
football-italia | فوتبال ایتالیا=، سایت فوتبال ایتالیا=، Football Italia | https://football-italia.net/
goal | گل دات کام، گل*، Goal.com، Goal، سایت گل= | https://www.goal.com/
espn | ای‌اس‌پی‌ان، ESPN | https://www.espn.com/
transfermarkt | ترانسفر مارکت، ترانسفرمارکت، Transfermarkt | https://www.transfermarkt.com/
fourfourtwo | فور فور تو، FourFourTwo | https://www.fourfourtwo.com/
a-bola | آبولا، A Bola | https://www.abola.pt/
record | روزنامه رکورد=، نشریه رکورد= | https://www.record.pt/
globo | گلوبو، O Globo، گلوبو اسپورت | -
ole | روزنامه اوله=، نشریه اوله=، Olé | https://www.ole.com.ar/
kooora | کوره*، کورا*، کووره، Kooora، سایت کوره=، پایگاه خبری کوره= | https://www.kooora.com/
anadolu | آناتولی، آنادولو، آناطولی، خبرگزاری رسمی آناتولی=، Anadolu | https://www.aa.com.tr/
hurriyet | حریت*، روزنامه حریت=، Hurriyet، Hürriyet | https://www.hurriyet.com.tr/
daily-sabah | دیلی صباح، روزنامه صباح=، Daily Sabah، dailysabah | https://www.dailysabah.com/
trt | تی‌آرتی، TRT، TRT World | https://www.trt.net.tr/
xinhua | شینهوا، شین هوا، سین‌هوا، Xinhua | https://www.xinhuanet.com/
global-times | گلوبال تایمز، Global Times | https://www.globaltimes.cn/
china-daily | چاینا دیلی، China Daily | https://www.chinadaily.com.cn/
cgtn | سی‌جی‌تی‌ان، CGTN | https://www.cgtn.com/
scmp | ساوت چاینا مورنینگ پست، South China Morning Post | https://www.scmp.com/
kyodo | کیودو، Kyodo | https://english.kyodonews.net/
nhk | ان‌اچ‌کی، ان اچ کی، NHK | https://www3.nhk.or.jp/
nikkei | نیکی ایژیا، نیکی آسیا، Nikkei، Nikkei Asia | https://asia.nikkei.com/
japan-times | ژاپن تایمز، جاپن تایمز، Japan Times | https://www.japantimes.co.jp/
yonhap | یونهاپ، Yonhap | https://en.yna.co.kr/
kcna | خبرگزاری مرکزی کره=، KCNA، خبرگزاری رسمی کره شمالی= | -
pti | پی‌تی‌آی، PTI، خبرگزاری پرس تراست هند=، پرس تراست هند | https://www.ptinews.com/
times-of-india | تایمز آو ایندیا، تایمز ایندیا، Times of India، The Times of India | https://timesofindia.indiatimes.com/
hindustan-times | هندوستان تایمز، Hindustan Times | https://www.hindustantimes.com/
ndtv | ان‌دی‌تی‌وی، NDTV | https://www.ndtv.com/
dawn | روزنامه دان=، روزنامه داون=، داون نیوز، Dawn | https://www.dawn.com/
geo-news | جیو نیوز، Geo News، ژئو نیوز | https://www.geo.tv/
express-tribune | اکسپرس تریبون، Express Tribune، The Express Tribune | https://tribune.com.pk/
aljazeera | الجزیره، الجزیره نت، Al Jazeera، الجزیره انگلیسی، Aljazeera | https://www.aljazeera.net/
alarabiya | العربیه، العربیه نت، Al Arabiya، الحدث* | https://www.alarabiya.net/
almayadeen | المیادین، Al Mayadeen | https://www.almayadeen.net/
almanar | المنار، Al-Manar | https://www.almanar.com.lb/
al-nashra | النشره | https://www.elnashra.com/
al-ahed | العهد*، العهد نیوز، پایگاه خبری العهد=، سایت العهد= | https://www.alahednews.com.lb/
al-akhbar | الاخبار*، روزنامه الاخبار= | https://al-akhbar.com/
al-hayat | الحیات، الحیاة | -
asharq-al-awsat | الشرق الاوسط، الشرق‌الاوسط | https://aawsat.com/
al-quds-al-arabi | القدس العربی، القدس‌العربی | https://www.alquds.co.uk/
rai-al-youm | رای الیوم، رأی الیوم | https://www.raialyoum.com/
al-araby-al-jadeed | العربی الجدید | https://www.alaraby.co.uk/
arabi21 | عربی ۲۱ | https://arabi21.com/
al-khaleej-online | الخلیج آنلاین، روزنامه الخلیج=، الخلیج الجدید | -
al-bayan | البیان، روزنامه البیان= | -
al-ahram | الاهرام | https://gate.ahram.org.eg/
al-youm-al-sabea | الیوم السابع | https://www.youm7.com/
al-masirah | المسیره | https://www.almasirah.net.ye/
saba | خبرگزاری سبا=، خبرگزاری رسمی یمن=، سبأنت | -
alsumaria | السومریه، السومریه نیوز، سومریه نیوز | https://www.alsumaria.tv/
al-maalomah | المعلومه | https://almaalomah.me/
shafaq-news | شفق نیوز | https://shafaq.com/
ina | خبرگزاری عراق=، خبرگزاری رسمی عراق=، واع* | https://www.ina.iq/
rudaw | رووداو، روداو، Rudaw | https://www.rudaw.net/
kurdistan24 | کردستان ۲۴، Kurdistan 24 | https://www.kurdistan24.net/
sana | سانا*، خبرگزاری سانا، خبرگزاری رسمی سوریه=، خبرگزاری سوریه=، خبرگزاری عربی سوریه=، SANA | https://sana.sy/
wafa | وفا*، خبرگزاری وفا، خبرگزاری رسمی فلسطین=، WAFA | https://www.wafa.ps/
maan | معا*، خبرگزاری معا، Maan | https://www.maannews.net/
safa-ps | خبرگزاری صفا=، خبرگزاری فلسطینی صفا= | https://safa.ps/
shehab | خبرگزاری شهاب= | https://shehabnews.com/
palestine-today | فلسطین الیوم | https://paltoday.ps/
nna | خبرگزاری لبنان=، خبرگزاری رسمی لبنان=، NNA | https://www.nna-leb.gov.lb/
spa | خبرگزاری عربستان=، خبرگزاری رسمی عربستان=، خبرگزاری رسمی عربستان سعودی=، SPA | https://www.spa.gov.sa/
okaz | عکاظ، Okaz | https://www.okaz.com.sa/
kuna | کونا، خبرگزاری رسمی کویت=، خبرگزاری کویت=، KUNA | https://www.kuna.net.kw/
qna | خبرگزاری قطر=، خبرگزاری رسمی قطر=، قنا*، QNA | https://www.qna.org.qa/
wam | خبرگزاری امارات=، خبرگزاری رسمی امارات=، وام*، WAM | https://www.wam.ae/
petra | پترا*، خبرگزاری اردن=، خبرگزاری رسمی اردن= | https://petra.gov.jo/
haaretz | هاآرتص، هاآرتس، هاآرتز، هآرتص، Haaretz | https://www.haaretz.com/
jerusalem-post | جروزالم پست، اورشلیم پست، جروسالم پست، Jerusalem Post، The Jerusalem Post | https://www.jpost.com/
yedioth | یدیعوت آحارونوت، یدیعوت احرونوت، یدیوت آحارونوت، یدیعوت آحرونوت | https://www.yediot.co.il/
ynet | وای‌نت، Ynet | https://www.ynetnews.com/
maariv | معاریو، Maariv | https://www.maariv.co.il/
times-of-israel | تایمز اسرائیل، تایمز آو اسرائیل، تایمز آف اسرائیل، Times of Israel، The Times of Israel | https://www.timesofisrael.com/
israel-hayom | اسرائیل هیوم، اسرائیل هایوم، اسرائیل الیوم، Israel Hayom | https://www.israelhayom.com/
`;
