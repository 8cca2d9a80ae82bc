/// Function words, frequent words of the news, letters and endings of the other languages in Latin letters.
extension LanguageProfile {
    static let otherLatin = [
        LanguageProfile(
            "fi", letters: "ä36 ö4 å0",
            words: """
                ja on
                | ei että se oli hän myös kun mutta
                | tai ovat joka kuin mukaan niin sen ole vuonna olla jo voi kanssa mitä nyt vain sekä hänen tämä vielä jos jossa \
                jotka sitä tämän ne
                | siitä ennen jälkeen kaikki siinä vuoden olisi minä me he te mikä miten miksi siis kuitenkin noin yli koska ollut \
                kuten suomen suomi suomessa suomalainen suomalaiset poliisi presidentti hallitus hallituksen ministeri miljoonaa \
                euroa prosenttia vuotta ihmiset ihmisiä sanoi sanoo kertoo kertoi mukana hyvin paljon enemmän uusi uuden kaksi \
                kolme ensimmäinen itse aikana koko pitää saa tulee tehdä näin nämä heidän eivät minun
                """,
            endings: "ssa sta lla een ista | inen ksi taan isen ään | llä ssä stä maan sesta tyy sen"),
        LanguageProfile(
            "et", letters: "ä12 õ12 ü7 ö3 š0 ž0",
            words: """
                ja on
                | ei et kui see ka oli ning
                | mis oma aga ta või selle veel nii siis pole välja seda kes kuid ole üle mida pärast ma sest aasta nende ainult \
                kus sellest kas
                | juba pidi üks kogu olla tema teda nad nende meie me neid siin nüüd eesti eestis tallinna tallinnas tartu politsei \
                president valitsus minister eurot euro miljonit aastal aastat inimest inimesed ütles sõnul sõnas rohkem väga palju \
                peab saab võib uue uus kaks kolm esimene vahel kõik poolt tuleb enne ilma samuti vastu eest alates kuni tänavu \
                protsenti läbi riigi
                """,
            endings: "sid mine tud ust ste | ast use ele dele est | mise ud vad isi sed ikku"),
        LanguageProfile(
            "hu", letters: "á34 é35 ö10 ő10 ü6 ű2 ó10 í6 ú3",
            words: """
                a az és
                | hogy nem is egy azt
                | ez meg csak ha de már el volt mint még ki van kell amely sem mert után aki ezt szerint között vagy lehet pedig \
                így azonban nagyon vannak majd
                | minden ami több amikor akkor sok most mi olyan ahol ezért mondta magyar magyarország magyarországon budapest \
                budapesti rendőrség elnök kormány miniszter millió milliárd forint euró százalék ember emberek év évben évi ezek \
                azok illetve arra erre alatt két három első új nagy jó ő ők én te fel be le valamint miatt ellen volna vele neki \
                hozzá általa amelyet keresztül szerinte közölte is
                """,
            endings: "ban ben nak nek ett ott | val vel tás és ból től ról | ság ség ként sára ására éből"),
        LanguageProfile(
            "tr", letters: "ı40 ş13 ğ9 ç10 ü15 ö7 â1 î0",
            words: """
                ve bir
                | bu da de için ile olarak
                | çok daha olan en gibi ne kadar sonra o var ama ise yeni ya değil her büyük iki olduğu göre olduğunu türkiye ancak \
                ki
                | oldu etti dedi eden tarafından şekilde şu yok önce ben sen biz onlar bunun onun ilk son zaman devam önemli arasında \
                başkanı bakanı cumhurbaşkanı polis hükümet türk istanbul ankara milyon bin lira yüzde yıl gün kişi insan söyledi \
                belirtti diye diyor üzerinde karşı birlikte veya hem bütün tüm nasıl neden çünkü eğer içinde dolayı rağmen itibaren
                """,
            endings: "lar ler nda nde ın in | ını ini dan den tır ları leri | acak ecek arak erek yor mış dır"),
        LanguageProfile(
            "az", letters: "ə75 ı38 ş15 ğ8 ç8 ü17 ö8",
            words: """
                və bir
                | bu ilə üçün də olan da
                | ki o daha olaraq çox ən görə sonra isə ilk idi hər edib edir deyil var olub həm onun öz kimi azərbaycan
                | azərbaycanın bakı bakıda respublikası prezidenti nazirliyi nazir ölkə ildə il gün nəfər manat milyon bildirib \
                deyib qeyd edilib arasında qarşı yeni böyük lakin ya həmin onlar biz mən sən yalnız bütün belə əvvəl tərəfindən \
                haqqında artıq barədə
                """,
            endings: "ları ləri nda ndə | lər lar dır dir nın nin | məsi ması əcək ib"),
        LanguageProfile(
            "uz",
            words:
                "va bilan | bu bir uchun ham o‘z o'z bo'lgan o‘zbekiston | da emas har edi esa yil yilda qilish bo'yicha bo‘yicha kerak deb haqida yoki ular bo'ldi ko'p ko‘p keyin davlat toshkent o'zbekiston respublikasi prezidenti yangi lekin uning mumkin ushbu ega bo o ta so boʻlgan oʻz oʻzbekiston | bo‘lib bo'lib qildi etdi kun inson shu mana qaysi orasida davomida so‘ng so'ng shuningdek million mln foiz so‘m so'm biz men siz hamda",
            endings: "lar ning dan gan | adi ida ishi gan | lari moqda ligi"),
        LanguageProfile(
            "tk", letters: "ý30 ň9 ş12 ç8 ä16 ö9 ü14 ž5",
            words:
                "we bir | bu bilen üçin hem | türkmenistanyň türkmenistan türkmen ýurdumyzyň döwlet ýyl ýylyň boldy bolan bolup etdi diýip onuň olar biz ýa soňra şeýle täze prezidenti aşgabat aşgabatda gurbanguly ýokary ol öz ýaly hormatly ähli"
        ),
        LanguageProfile(
            "id",
            words: """
                yang dan di
                | untuk dari ini dengan dalam itu tidak pada
                | akan juga ke karena ada oleh saat kata bisa telah tersebut adalah sudah mereka sebagai atau para saya kami kita \
                lebih tahun dia namun seperti hari hingga secara anda menjadi
                | bahwa antara harus orang masih setelah satu dua tiga lain sangat belum jika melalui terhadap tentang kepada \
                indonesia jakarta presiden menteri polisi pemerintah negara rp miliar juta rupiah persen senin selasa rabu kamis \
                jumat sabtu minggu kota kantor uang mengatakan ujar katanya ujarnya agar sekitar sejumlah banyak baru lalu bukan \
                tapi tetapi warga perusahaan kasus partai saat sementara yakni yaitu sebelumnya merupakan selama kerja rumah \
                semua ketika dapat hal mau mobil akibat berbagai berkas gagal layanan silakan jaringan apakah sandi menggunakan digunakan bila pengguna pilih jumlah lainnya tak biaya penjual ekonomi pasar rupanya usai pria
                """,
            endings: "kan nya an | asi ian ngan gan | tas isasi itas"),
        LanguageProfile(
            "ms",
            words: """
                yang dan di
                | untuk dari ini dengan dalam itu tidak pada
                | akan juga ke kerana ada oleh kata boleh telah tersebut adalah sudah mereka sebagai atau para saya kami kita lebih \
                tahun beliau namun seperti hari secara anda menjadi bagi
                | bahawa antara perlu orang masih selepas satu dua tiga lain sangat belum jika melalui terhadap mengenai kepada \
                malaysia kuala lumpur menteri polis kerajaan negara rm ringgit juta bilion peratus isnin selasa rabu khamis \
                jumaat sabtu ahad bandar pejabat wang berkata katanya supaya kira sejumlah ramai baharu baru lalu bukan tetapi tapi \
                penduduk syarikat kes parti ketika manakala iaitu ialah sebelum merupakan selama kerja rumah semua dapat hal mahu \
                kereta datuk seri ketua jabatan kementerian pihak semalam turut tempoh hospital universiti kualiti aktiviti sekiranya \
                tanpa selain berikutan negeri kepada antara malah sebarang hanya johor fail sila butang rangkaian adakah menggunakan digunakan jika pengguna pilih jumlah lain-lain ralat perkhidmatan sekarang tak harga ekonomi pasaran lelaki wanita guna apabila ke atas setiap sejak awal mangsa bukan
                """,
            endings: "kan nya an | asi ian ngan gan | iti isasi tan"),
        LanguageProfile(
            "jv", letters: "é5 è4",
            words:
                "lan ing sing kang | iku saka ana kanggo ora karo uga wong dadi iki ya | amarga utawa nalika minangka bisa wis kaya taun akeh kutha ngandika kowe aku dheweke durung nanging iku jawa marang kuwi dening"
        ),
        LanguageProfile(
            "su", letters: "é14",
            words:
                "jeung anu di | nu teh ti ku keur dina ieu éta aya teu | sunda nyaéta urang kana pikeun mangrupa jadi taun boga lian oge ogé loba sarta atawa tina bisa geus baris"
        ),
        LanguageProfile(
            "tl", letters: "ñ0",
            words: """
                ng sa ang na
                | mga at ay
                | ni si para nang kay kung hindi isang ito may niya siya sila nila rin din ako natin o pa ko mo ka
                | pilipinas pangulo pamahalaan pulisya manila bilang dahil ayon upang noong habang matapos kanyang kanilang ating \
                namin mas lang lamang bago pag ngayon taong tao araw taon mula hanggang kasama iyon iyan naman kapag nito nasa \
                maging wala walang dito sinabi kaya pero
                """,
            endings: "ang ong | yan han | ing nan"),
        LanguageProfile(
            "ceb",
            words:
                "sa ang nga | ug ni mga si siya kini | iyang og usa ka ilang kay kon gikan alang apan dili adunay diha didto sila kang unya tungod niini gobyerno tuig tawo karon giingon matud unsa nila iya"
        ),
        LanguageProfile(
            "vi",
            letters:
                "à15 á14 ả6 ã4 ạ11 ă4 ắ2 ằ2 ẳ0 ẵ0 ặ2 â4 ấ6 ầ6 ẩ1 ẫ1 ậ5 è1 é1 ẻ1 ẽ1 ẹ0 ê2 ế7 ề6 ể5 ễ1 ệ7 ì4 í6 ỉ2 ĩ1 ị5 ò2 ó7 ỏ1 õ1 ọ3 ô9 ố7 ồ4 ổ2 ỗ1 ộ9 ơ5 ớ6 ờ5 ở3 ỡ0 ợ4 ù2 ú2 ủ5 ũ2 ụ3 ư12 ứ3 ừ3 ử2 ữ3 ự3 ỳ0 ý2 ỷ1 ỹ1 ỵ0 đ23",
            words: """
                và của các
                | là có cho được trong người không với một những để
                | này đã khi từ đến theo tại về ở ra năm cũng vào như nhiều trên nhà sẽ phải còn việc sau hơn bị lại
                | việt nam hà nội tôi chúng họ nước công đồng triệu tỷ ngày tháng thể đầu hai ba chính phủ thành phố ông bà anh nhưng rất
                """),
        LanguageProfile(
            "sw",
            words: """
                ya na wa
                | kwa ni katika la za kuwa
                | cha hiyo huo hii hivyo pia kama huyo yake wake watu lakini baada kutoka bila hata zaidi ambayo moja vya ili huku \
                mwaka alisema mkuu nchi au
                | nchini serikali rais polisi kenya tanzania sasa hapa hilo hayo wao sisi mimi yeye bado kabla kati kila tu siku \
                wakati sana mmoja wengi nyingi mbili ambao ambaye kuhusu dhidi mwa jana leo kwamba amesema waziri shilingi milioni
                """,
            endings: "isha ika | wa sha ni | eni ia"),
        LanguageProfile(
            "sq", letters: "ë55 ç4",
            words: """
                të e në
                | dhe i për me se një nga që u ka është
                | më do si nuk po janë ai kjo ky ose edhe por pas kur ishte duke vetëm tij këtë kishte kanë saj tyre kësaj deri
                | shqipëri shqipërisë shqiptare shqiptar tiranë kosovës kosovë kosova qeveria qeverisë presidenti kryeministri \
                ministri policia milionë euro vit viti vitin ditë njerëz tha ka qenë mund duhet shumë disa gjithë kështu sipas \
                ndërsa midis gjatë dy tre parë re jo sot dje ata ajo unë ne ju aty këtu nëse sepse rreth tani
                """,
            endings: "ëve ave it | ës ëri imi ën | isht uar esë"),
        LanguageProfile(
            "eu", letters: "ñ0",
            words: """
                eta da
                | du ere ez bat dute dira zuen zen izan
                | baina den duen beste edo hori dela egin behar zituen direla dituzte ditu baino oso bere izango berri gehiago haren \
                arte egon egiten
                | euskal euskadi herriko herri eusko jaurlaritza jaurlaritzak urte urteko urtean egun gaur atzo bi hiru lehen ondoren \
                aurka arteko dituen dezake ari esan lan gure euren guztiak zer nola orain hau hura horrek bilboko bai izateko \
                gainera dago daude beharko
                """,
            endings: "ako ren tzen | rik tik eko aren etan | ean arekin tako zko"),
        LanguageProfile(
            "ga", letters: "á22 é13 í20 ó11 ú10",
            words: """
                an a na
                | agus ar ag is i le do ó bhí go
                | sé atá tá mar ach sa den ní leis seo sin nó gur siad sí faoi chun bhfuil dá chuig idir mé dul féin aon raibh
                | éireann éirinn gaeilge gaeltachta rialtas rialtais taoiseach bliain bliana dúirt duine daoine lá inniu inné \
                dhá trí eile níos nach cé conas cathain anois arís freisin tar éis roimh acu aige aici orthu thar gach beidh
                """,
            endings: "ach eann | adh igh | acht idh aíochta"),
        LanguageProfile(
            "gd", letters: "à18 è5 ì7 ò8 ù7",
            words:
                "an a | agus air na tha ann do gu e | bha le nan am anns gun aig chan ach leis seo sin mar ri iad i bho airson cha robh bidh | alba gàidhlig gàidhealtachd riaghaltas bliadhna daoine thuirt mi thu sinn ged oirre eile"
        ),
        LanguageProfile(
            "cy", letters: "ŵ1 ŷ1 â2 ê1 î0 ô2 ö0",
            words: """
                y yn
                | i a o ar r ac yr am ei
                | mae oedd gan wedi fod ond bod ni eu er ym hi fe hyn sydd nid dim neu pan hefyd wrth fel un ddim rhai chi bydd
                | cymru cymraeg gymraeg llywodraeth heddlu prif weinidog dywedodd blwyddyn flwyddyn pobl bobl dydd heddiw ddoe ddau \
                dwy tri newydd cael ddweud rhaid roedd mwy hon hwn hynny dan drwy rhwng ers hyd nhw fi ef rydym iawn pob mewn
                """,
            endings: "odd wyd | aeth iad | ydd wyr"),
        LanguageProfile(
            "br", letters: "ñ14 ù3 ê1 ô0",
            words:
                "ar an a da e | ha zo gant en eus ur un hag er | o ma deus evit met war oa ez bet c'h vez anezhañ anezho | breizh brezhoneg brezhonek bro bloaz pe den tud ivez eo dre ouzh gwelet hep diwar evel kalz ul bremañ"
        ),
        LanguageProfile(
            "ku", letters: "ê30 î28 û18 ş16 ç5",
            words:
                "û de li | ku bi ji di ve xwe re | ew jî ev her wî an da her bû kir dike hatin hat wê yek heye me min tu ne | kurdistan kurdistanê kurd kurdî kurdan amed gotin got dibe weke lê gelê gel sal salê li ser partiya tirkiyê hikûmeta navbera niha gelek"
        ),
        LanguageProfile(
            "so",
            words:
                "oo ka iyo | ku ee in la u waa uu ah | soo ay waxaa aan ayaa si kale wax waxa leh lagu loo isaga kuwa hadda marka | soomaaliya soomaaliyeed muqdisho xukuumadda madaxweyne madaxweynaha dowladda dalka magaalada dadka sanadka sheegay tahay yahay laga dhex kadib hore wuxuu isku jirtay ciidamada waxay",
            endings: "ada ka ayo | eed ga | aha"),
        LanguageProfile(
            "ha", letters: "ƙ4 ɗ4 ɓ1",
            words:
                "da na a | ya ta ba ne ce su ga don wannan cikin | sun suka kuma mai shi kan wani wata yi zai an yana tana | najeriya nijeriya shugaban gwamnatin gwamnati jihar kasar ƙasar mutane mutum shekara lokacin yadda amma domin bayan wanda wadanda waɗanda abin cewa sai daga ake wasu inda idan tun"
        ),
        LanguageProfile(
            "yo", letters: "ẹ22 ọ30 ṣ14 à35 á40 è14 é18 ì20 í24 ò20 ó26 ù8 ú12 ń8 ǹ3",
            words:
                "ní tí àti | ti ni àwọn wọ́n sí ó lati láti ìjọba ṣe kan fún náà | wọn a bí jẹ́ jẹ ló ọ kí pé kò inú orílẹ̀ èdè nàìjíríà gbogbo ọdún ilé ènìyàn lórí yìí"
        ),
        LanguageProfile(
            "ig", letters: "ị40 ọ45 ụ42 ṅ1 à2 á1 è1",
            words:
                "na nke | ndị ya ka bụ o dị n ọ | e ma ha maka mba onye ebe si nwere ihe ga afọ ọzọ a oge ụmụ dịka naijiria gọọmentị ọnụ kwuru niile oke site eze ala gị mmadụ"
        ),
        LanguageProfile(
            "zu",
            words:
                "ukuthi futhi | uma ngoba kodwa ukuba kanye noma lapho kakhulu yakhe wakhe | ngo khona manje abantu umuntu uhulumeni uthe isizulu iningizimu afrika amaphoyisa nje ku lokhu lo yonke unyaka kule nokuthi yini lesi abanye",
            endings: "eni ela | anga isa ile | eka"),
        LanguageProfile(
            "xh",
            words:
                "ukuba kwaye | ukuze kuba okanye kodwa xa kunye umntu abantu | ngokuba apho into le wakhe yakhe urhulumente isixhosa mzantsi umzantsi uthe eli esi wonke nje ngexesha kananjalo ezi unyaka phantsi",
            endings: "eni ela | anga isa ile | eka"),
        LanguageProfile(
            "rw",
            words:
                "mu na ku | no bya kandi muri ko y'u n'abantu abantu u rwanda | iyo ariko cyane uyu ibi yavuze leta perezida igihugu umwaka kigali ubwo nyuma aba abo ibyo kuba ari cya ya wa ba bw'u avuga kugira ngo",
            endings: "ira ye | we"),
        LanguageProfile(
            "sn",
            words:
                "uye kuti | nokuti asi kana zvino muna mu pa vanhu munhu | zimbabwe hurumende gore zvakare kubva iye ava izvi zvose uyu vake wake chete mupurisa kunze nyika",
            endings: "wa dza | ira"),
        LanguageProfile(
            "mg",
            words:
                "ny | sy fa amin'ny ho no tsy dia ao an | eo aza koa izy fanjakana malagasy madagasikara ireo izany taona olona ary avy raha efa amin ireny manao eto izao nefa fiainana dia ka",
            endings: "ana y | tra ina"),
        LanguageProfile(
            "mi", letters: "ā24 ē5 ī6 ō7 ū5",
            words:
                "te i o ki | ngā nga ka me he e a ko | tēnei mō hoki kia rātou nei ana ai tana tētahi kua kāore aotearoa māori iwi whakahaere tau tāngata rā ia au mai atu"
        ),
        LanguageProfile(
            "sm", letters: "ā8 ō2",
            words:
                "le o i | ma e se lea a ua ai ia | lona na mo tagata aso samoa malo mai foi ina fa'afetai ona po'o tasi atunuu latou matou nei"
        ),
    ]
}
