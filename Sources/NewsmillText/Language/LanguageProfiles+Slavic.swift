/// Function words, frequent words of the news, letters and endings of the Slavic and Baltic languages in Latin letters.
extension LanguageProfile {
    static let slavicAndBaltic = [
        LanguageProfile(
            "pl", letters: "ł20 ą10 ę11 ó9 ś7 ż9 ć4 ń2 ź1",
            words: """
                w i na z
                | do się nie że to jest o jak za po od a co
                | przez dla ale przy oraz tym tego już są był była które który również także czy tak ich jego było jej może być \
                ze pod roku tylko przed tej lub która ma
                | będzie mnie go jako podczas gdy by ten ta te jednak między można zostały został została nad jeszcze gdzie we \
                lat po raz mu po więcej bardzo pan kiedy sobie aby wszystkich polski polska polsce policja prezydent rząd rządu \
                minister tys mln zł powiedział latach dwa trzy według nam nas tu bez ponad właśnie mają mamy nich też niż dzień \
                miał sprawie ludzi
                """,
            endings: "ego nie ych | ach iej cie iem owa ość | ości ania enia ski skie cji"),
        LanguageProfile(
            "cs", letters: "í30 á22 é13 ě16 ř12 š9 ž11 č10 ý9 ů6 ú1 ť0 ď0 ň1 ó0",
            words: """
                a v se na
                | je že o s z do i to jsou za by po pro ale
                | podle k ve bude jako jeho od který však které jsem až při si tak už také která nebo byl být ze před není bylo \
                jen co byla jak ho ke u roku může má
                | mezi jejich také již své tím aby pouze protože když po jsme jejich ještě proti více než let tento této tom této \
                byly mu dnes dne řekl uvedl policie vláda vlády prezident ministr české česko korun milionů tisíc kč lidí dva \
                tři nové první kde pak jde mají několik tedy všechny velmi což toho jí své svou bez kdy během
                """,
            endings: "ého ení ost ých ání | ých nou ně la ách | ovat osti ský ského í"),
        LanguageProfile(
            "sk", letters: "í15 á20 é10 ý11 č12 š11 ž11 ľ4 ť7 ú10 ô2 ň3 ď3 ä1 ó1 ŕ0 ĺ0",
            words: """
                a v na sa
                | je že o s z do i to sú za by po pre ale
                | podľa k vo bude ako jeho od ktorý však ktoré som až pri si tak už aj ktorá alebo bol byť zo pred nie bolo len čo \
                bola ho ku u roku môže má ktorí
                | medzi ich tiež svoje tým aby iba pretože keď sme ešte proti viac než rokov tento tejto tom boli mu dnes dňa \
                povedal uviedol polícia vláda vlády prezident minister slovensko slovenska slovenské slovenskej eur eura miliónov \
                tisíc ľudí dva tri nové prvý kde majú niekoľko teda všetky veľmi čom toho jej svoju bez kedy počas iné keďže
                """,
            endings: "ého nie osť ých | ach ou ne ami | ovať osti ský ského ť"),
        LanguageProfile(
            "sl", letters: "č12 š10 ž7 ć0 đ0",
            words: """
                je in v na
                | se da so za ki z pa s ne bi po tudi
                | kot o do pri od ali več še iz bo sta lahko ter kar ni bil že je bila ko bilo svoje njegov med ker vse leta mu \
                samo to
                | tega ta te tem pred zaradi kako smo po jih jo ga mi nad bodo bili kjer če vendar zelo proti proti vlada vlade \
                predsednik slovenija slovenije sloveniji slovenski evrov milijonov policija letu dejal povedal današnji ljudi \
                njihov dva tri novo prvi kaj kje nekaj ima imajo mora bolj danes svojo ob lani let
                """,
            endings: "nje ega ost ijo | anja nih mi jo | ovati osti ski skega"),
        LanguageProfile(
            "hr", letters: "č9 š9 ž6 ć5 đ2",
            words: """
                je i u na da
                | se za su od s o ne koji a koje će to
                | kao iz bi što do nije ili koja kako ali te smo bio po jer sve samo bila bilo s godine biti ima već može još \
                prema tijekom
                | nakon između zbog ga ih sam bez oko kada gdje prije uvijek svoje također ovo ove taj mu međutim više vrlo tko \
                tvrtka tvrtke vijeće općina hrvatska hrvatske hrvatskoj hrvatski hrvatskog hrvatskih eura kuna tisuća milijuna milijun \
                siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca europske \
                europska europi rekao kazao vlada vlade policija ljudi dvije tri danas tjedan tjedna vrijeme mjesto mjesta \
                svijetu svijet uvjeti uvjet sudjelovati glede povijest povijesti priopćenju zemlje zemlja sati sveučilište \
                predsjednik predsjednika nogomet tijekom tek premijer obitelj poslije uporaba uporabu sustav sustava točka točno tko osobni suradnja suradnju suradnje sigurnost znanost obrana obrane poduzeće gospodarstvo gospodarstva gospodarski gospodarske promet ured priopćenje glasnogovornik momčad natjecanje pogreška pogreške računalo opći opće europske dio riječ riječi gdje ovdje mjesec mjeseca promijeniti sljedeći sljedeće sljedećeg posljednji posljednje vrijednost vidjeti uspjeh uspjeli zahtjev zahtjeva primjer primjera primjena vijesti mjera mjere mjerama smjer donijeti vidio živio htio želi lijevo cijeli cijele cijelu djeca djece rješenje rješenja dijela dijelu djelo cijene cijena uspješno uvijek nije nisu primijeniti prijevod ponovno \
                sabor sabora saboru oporba oporbe zagreb zagrebu zagreba splitu dalmacije slavonije kazao kazala ponedjeljak srijedu srijeda županije županija grad grada gradu priopćeno dosad napose ujedno stoga nazočni ravnatelj ravnateljica veleposlanik proračun proračuna tržište tržištu zaklada udruga udruge hrvata
                """,
            endings: "nja nje ost ima | ama oga kog jeti ijeme | ovati osti ski skog irati"),
        LanguageProfile(
            "bs", letters: "č9 š9 ž6 ć5 đ3",
            words: """
                je i u na da
                | se za su od s o ne koji a koje će to
                | kao iz bi što do nije ili koja kako ali te smo bio po jer sve samo bila bilo sa godine biti ima već može još \
                prema tokom
                | nakon između zbog ga ih sam bez oko kada gdje prije uvijek svoje također ovo ove taj mu međutim više vrlo ko \
                kompanija preduzeće vijeće vijeća općina općine bosna bosne bosni hercegovine hercegovini bih bosanski bosanskohercegovački \
                sarajevo sarajevu sarajeva km maraka hiljada miliona milion januara februara marta aprila maja juna jula augusta \
                septembra oktobra novembra decembra evropske evropska evropi rekao kazao izjavio vlada vlade policija ljudi dvije \
                tri danas sedmica sedmice sedmicu vrijeme mjesto mjesta svijetu svijet historija historije saopćenju saopćeno \
                zemlje zemlja sati univerzitet predsjednik predsjednika federacije federacija entitet kanton kantona porodica \
                uslovi uslov učestvovati takođe poslije skupštine sistem sistema tačka tačno lični saradnja saradnju saradnje nauka odbrana odbrane ekonomije privrede privredni saobraćaj ured ekipa takmičenje greška greške računar evropske hiljade sigurnost opći opće historijski saopćenje glasnogovornik ponovo dio riječ riječi gdje ovdje mjesec mjeseca promijeniti sljedeći sljedeće sljedećeg posljednji posljednje vrijednost vidjeti uspjeh uspjeli zahtjev zahtjeva primjer primjera primjena vijesti mjera mjere mjerama smjer donijeti vidio živio htio želi lijevo cijeli cijele cijelu djeca djece rješenje rješenja dijela dijelu djelo cijene cijena uspješno uvijek nije nisu primijeniti prijevod ponovno \
                sarajevski tuzla tuzli mostaru zenici parlament parlamentarne skupština opozicija opozicije bošnjaka dejtonskog ponedjeljak srijedu srijeda grad grada gradu sjednici sjednica kazala općinskog direktor ambasador budžet budžeta tržište tržištu udruženje fbih
                """,
            endings: "nja nje ost ima | ama oga kog jeti ijeme | ovati osti ski skog isati"),
        LanguageProfile(
            "sr-Latn", letters: "č9 š9 ž6 ć5 đ3",
            words: """
                je i u na da
                | se za su od s o ne koji a koje će to
                | kao iz bi što do nije ili koja kako ali te smo bio po jer sve samo bila bilo sa godine biti ima već može još \
                prema tokom
                | nakon između zbog ga ih sam bez oko kada gde pre uvek svoje takođe ovo ove taj mu međutim više veoma ko \
                kompanija preduzeće savet opština srbija srbije srbiji srpski srpske beograd beograda beogradu dinara hiljada \
                miliona milion evra januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra \
                evropske evropska evropi rekao kazao izjavio vlada vlade policija ljudi dve tri danas nedelja nedelje nedelju \
                vreme mesto mesta svetu svet istorija istorije saopštenju saopšteno zemlje zemlja sati univerzitet predsednik \
                predsednika porodica uslovi uslov učestvovati posle deo bezbednost reč čovek skupštine sistem sistema tačka tačno lični saradnja saradnju saradnje nauka odbrana odbrane ekonomije privrede privredni saobraćaj ured ekipa takmičenje greška greške računar evropske hiljade bezbednost bezbednosti opšti opšte istorijski saopštenje portparol kancelarija deo reč reči gde ovde mesec meseca promeniti sledeći sledeće sledećeg poslednji poslednje vrednost videti uspeh uspeli zahtev zahteva primer primera primena vesti mera mere merama smer doneti video živeo hteo želi levo ceo cele celu deca dece rešenje rešenja dela delu delo cene cena uspešno uvek nije nisu primeniti prevod ponovo \
                novi sad niš vojvodine vučić skupština opozicija opozicije srba ponedeljak sredu sreda grad grada gradu sednici sednica kazala opštinskog direktor ambasador budžet budžeta tržište tržištu udruženje evropskoj unije unija
                """,
            endings: "nja nje ost ima | ama oga kog eti eme | ovati osti ski skog isati"),
        LanguageProfile(
            "hsb", letters: "ě14 š8 ž6 č6 ł16 ć6 ó6 ń3 ř2",
            words:
                "a w na so | je z za k su do wo ze při | po kiž abo zo ale bě ma hdyž serbski serbska serbow serbskeje tež hišće jenož mjez pola ludźi lět lěta kotryž kotra přez wot hižo"
        ),
        LanguageProfile(
            "lt", letters: "ė17 į6 š13 ų14 ž8 ū5 ą6 č4 ę2",
            words: """
                ir
                | į kad tai su yra o iš bei ar buvo
                | kaip dėl tik apie už jau po bet per prie nuo iki metų ne savo jis metais pagal pat dar jo gali taip taip m bus \
                d kurie kai kuris
                | nėra tačiau kurių kurios tarp tarp mes aš jie ji be prieš labai lietuvos lietuvoje lietuva lietuvių vyriausybės \
                policija prezidentas ministras eurų mln tūkst sakė teigė žmonių žmonės vilniaus kauno šiuo šios šių visi visų \
                daugiau todėl nes daug metus metai turi reikia būti būtų ši šis kur jeigu jų jos viena du trys pirmasis vienas tam
                """,
            endings: "ama tų nių imo as | ais omis usi tis ių aus | iama imas umo jimo iai os"),
        LanguageProfile(
            "lv", letters: "ā33 ē14 ī16 ū6 š8 ž3 č2 ģ1 ķ1 ļ3 ņ4",
            words: """
                un ir
                | no par ar kas uz ka arī gada tika
                | pie kā bet kā vai tiek pēc nav to bija gan vēl līdz jau viņš tas tā savu tikai lai kad būs pa ne pret kuri kurā \
                gadā varētu ļoti
                | tomēr viņa starp bez es mēs viņi viņu šo šī šis šajā latvijas latvijā latvija latvijai rīgas rīgā valdība \
                valdības policija prezidents ministrs eiro miljoni miljonu teica norādīja cilvēku cilvēki visi visu vairāk jo daudz \
                gadi gadu ja nekā būtu var tad divi trīs pirmais viens kopā saskaņā laikā valsts kur kurš kura dēļ ko tādu
                """,
            endings: "šanas ības as iem | jās ija ajā āja ēja | šana umu ums ību"),
    ]
}
