import NewsmillText
import Testing

@Suite struct LanguageGuessTests {
    @Test(arguments: [
        (
            "en",
            "The mayor said on Monday that the bridge would be closed for at least two weeks while engineers look at it."
        ),
        (
            "de",
            "Der Bürgermeister sagte am Montag, dass die Brücke für mindestens zwei Wochen gesperrt wird, weil sie geprüft werden muss."
        ),
        (
            "nl",
            "De burgemeester zei maandag dat de brug minstens twee weken dicht blijft omdat ingenieurs er nog naar moeten kijken."
        ),
        (
            "af",
            "Die burgemeester het Maandag gesê dat die brug vir ten minste twee weke gesluit sal wees, want dit is nie veilig nie."
        ),
        (
            "sv",
            "Borgmästaren sade på måndagen att bron kommer att vara stängd i minst två veckor medan ingenjörerna undersöker den och inte längre."
        ),
        (
            "da",
            "Borgmesteren sagde mandag, at broen bliver lukket i mindst to uger, mens ingeniørerne ser på den, og at ingen må gå over efter det, hvis ikke politiet siger noget andet."
        ),
        (
            "nb",
            "Ordføreren sa mandag at broen blir stengt i minst to uker, mens ingeniørene ser på den, og at ingen må gå over etter det, hvis ikke politiet sier noe annet nå."
        ),
        (
            "nn",
            "Ordføraren sa måndag at brua vert stengd i minst to veker, og at ingen må gå over ho frå no av, fordi ein ikkje veit korleis ho står."
        ),
        (
            "fr",
            "Le maire a déclaré lundi que le pont serait fermé pendant au moins deux semaines, le temps que les ingénieurs l'examinent."
        ),
        (
            "es",
            "El alcalde dijo el lunes que el puente estará cerrado durante al menos dos semanas mientras los ingenieros lo examinan."
        ),
        (
            "pt",
            "O presidente da câmara disse na segunda-feira que a ponte vai ficar fechada durante pelo menos duas semanas e que não há perigo para as pessoas."
        ),
        (
            "gl",
            "O alcalde dixo o luns que a ponte vai estar pechada durante polo menos dúas semanas e que non hai perigo para as persoas da vila."
        ),
        (
            "ca",
            "L'alcalde va dir dilluns que el pont estarà tancat com a mínim dues setmanes, però que no hi ha perill per a les persones."
        ),
        (
            "it",
            "Il sindaco ha detto lunedì che il ponte sarà chiuso per almeno due settimane, mentre gli ingegneri lo esaminano, e che non c'è pericolo."
        ),
        (
            "ro",
            "Primarul a spus luni că podul va fi închis cel puțin două săptămâni, până când inginerii îl vor verifica, și că nu este pericol."
        ),
        (
            "pl",
            "Burmistrz powiedział w poniedziałek, że most będzie zamknięty przez co najmniej dwa tygodnie, ale nie ma zagrożenia dla ludzi."
        ),
        (
            "cs",
            "Starosta v pondělí řekl, že most bude uzavřen nejméně na dva týdny, protože ho musí prohlédnout inženýři, a že nikdo není v ohrožení."
        ),
        (
            "sk",
            "Starosta v pondelok povedal, že most bude zatvorený najmenej na dva týždne, pretože ho musia prezrieť inžinieri, a že nikto nie je v ohrození."
        ),
        (
            "sl",
            "Župan je v ponedeljek povedal, da bo most zaprt vsaj dva tedna, ker ga morajo pregledati inženirji, in da nihče ni v nevarnosti."
        ),
        (
            "hr",
            "Gradonačelnik je u ponedjeljak izjavio da će most tijekom sljedeća dva tjedna biti zatvoren, a općina će u travnju objaviti izvješće o uvjetima na mjestu nesreće."
        ),
        (
            "sr-Latn",
            "Gradonačelnik je u ponedeljak izjavio da će most tokom sledeće dve nedelje biti zatvoren, a opština će u aprilu objaviti izveštaj o bezbednosti i uslovima na mestu nesreće gde je posle pao deo ograde."
        ),
        (
            "lt",
            "Meras pirmadienį sakė, kad tiltas bus uždarytas mažiausiai dvi savaites, nes jį turi patikrinti inžinieriai, tačiau pavojaus žmonėms nėra."
        ),
        (
            "lv",
            "Mērs pirmdien teica, ka tilts būs slēgts vismaz divas nedēļas, jo to pārbaudīs inženieri, bet cilvēkiem nav nekādu draudu."
        ),
        (
            "et",
            "Linnapea ütles esmaspäeval, et sild on suletud vähemalt kaks nädalat, sest insenerid peavad seda vaatama, kuid inimesed ei ole ohus."
        ),
        (
            "fi",
            "Pormestari sanoi maanantaina, että silta on suljettu ainakin kaksi viikkoa, koska insinöörit tutkivat sitä, mutta vaaraa ei ole."
        ),
        (
            "hu",
            "A polgármester hétfőn azt mondta, hogy a hidat legalább két hétre lezárják, mert a mérnököknek meg kell vizsgálniuk."
        ),
        (
            "tr",
            "Belediye başkanı pazartesi günü köprünün en az iki hafta kapalı olacağını söyledi, çünkü mühendislerin onu incelemesi için zaman gerekiyor."
        ),
        (
            "id",
            "Wali kota mengatakan pada Senin bahwa jembatan itu akan ditutup karena harus diperiksa, dan polisi bisa membukanya setelah dua minggu."
        ),
        (
            "ms",
            "Datuk bandar berkata pada Isnin bahawa jambatan itu akan ditutup kerana perlu diperiksa, dan polis boleh membukanya selepas dua minggu."
        ),
        ("vi", "Thị trưởng cho biết hôm thứ Hai rằng cây cầu sẽ bị đóng cửa ít nhất hai tuần để các kỹ sư kiểm tra."),
        ("ru", "Мэр сообщил в понедельник, что мост будет закрыт не менее двух недель, пока его не осмотрят инженеры."),
        (
            "uk",
            "Мер повідомив у понеділок, що міст буде закритий щонайменше на два тижні, поки його не оглянуть інженери."
        ),
        (
            "be",
            "Мэр паведаміў у панядзелак, што мост будзе зачынены не менш чым на два тыдні, пакуль яго не агледзяць інжынеры."
        ),
        (
            "bg",
            "Кметът съобщи в понеделник, че мостът ще бъде затворен поне две седмици, докато го прегледат инженерите."
        ),
        (
            "mk",
            "Градоначалникот изјави во понеделникот дека мостот ќе биде затворен најмалку две недели, додека не го прегледаат инженерите."
        ),
        (
            "sr",
            "Градоначелник је у понедељак изјавио да ће мост бити затворен најмање две недеље, док га инжењери не прегледају."
        ),
        ("ar", "قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا لمدة أسبوعين على الأقل حتى يفحصه المهندسون."),
        ("fa", "شهردار روز دوشنبه گفت که این پل دست کم برای دو هفته بسته خواهد بود تا مهندسان آن را بررسی کنند."),
        ("ur", "میئر نے پیر کو کہا کہ پل کم از کم دو ہفتے کے لیے بند رہے گا تاکہ انجینئر اس کا معائنہ کر سکیں۔"),
        ("hi", "मेयर ने सोमवार को कहा कि पुल कम से कम दो सप्ताह के लिए बंद रहेगा ताकि इंजीनियर उसकी जांच कर सकें।"),
        ("mr", "महापौरांनी सोमवारी सांगितले की पूल किमान दोन आठवडे बंद राहणार आहे आणि अभियंते त्याची तपासणी करणार आहेत."),
        ("ne", "मेयरले सोमबार भने कि पुल कम्तीमा दुई हप्ता बन्द हुने छ र इन्जिनियरहरूले यसको जाँच गर्ने छन्।"),
        ("he", "ראש העיר אמר ביום שני כי הגשר יהיה סגור לפחות שבועיים, עד שהמהנדסים יבדקו אותו."),
        ("el", "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή."),
        ("ka", "მერმა ორშაბათს თქვა, რომ ხიდი დაიხურება."),
        ("ko", "시장은 월요일에 다리가 적어도 두 주 동안 폐쇄될 것이라고 말했다."),
        ("ja", "市長は月曜日、橋が少なくとも二週間閉鎖されると述べた。"),
        ("zh-Hans", "市长星期一说，这座桥至少将关闭两个星期，让工程师们检查。"),
        ("zh-Hant", "市長星期一說，這座橋至少將關閉兩個星期，讓工程師們檢查。"),
        ("th", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดอย่างน้อยสองสัปดาห์"),
    ])
    func tells(language: String, text: String) {
        #expect(LanguageGuess.of(text)?.tag == language)
    }

    @Test func foreignNamesDoNotSway() throws {
        let text = """
            Jean-Claude de la Fontaine and María del Carmen Álvarez de los Ríos met Jürgen von der Heide in Łódź with Dr. Đặng Văn Nghĩa \
            of the Universidad de São Paulo, who had come from Île-de-France to talk about the works of Dvořák and Müller.
            """
        let guess = try #require(LanguageGuess.of(text))
        #expect(guess.tag == "en")
    }

    @Test(arguments: ["", "   ", "42", "+++ 12:30 +++", "OK", "Peter Miller", "\u{FFFD}\u{FFFD}"])
    func saysNothingOf(text: String) {
        #expect((LanguageGuess.of(text)?.confidence ?? 0) < 0.5)
    }

    /// Half in one language and half in another is sure of neither.
    @Test func mixedTextIsUncertain() throws {
        let mixed =
            "Мэр сообщил, что мост будет закрыт, пока его осмотрят. The mayor said that the bridge would be closed for some weeks."
        #expect((LanguageGuess.of(mixed)?.confidence ?? 0) < 0.6)
    }

    @Test func longTextIsSure() throws {
        let text = String(
            repeating: "The mayor said that the bridge would be closed while they look at it. ", count: 400)
        let guess = try #require(LanguageGuess.of(text))
        #expect(guess.tag == "en" && guess.confidence > 0.95)
    }

    /// Bytes that are no UTF-8 end in an answer or none.
    @Test func damagedBytesAreRead() {
        for byte in UInt8.min...UInt8.max {
            let bytes = [UInt8](repeating: byte, count: 5000) + Array("The end of it is here and that is all".utf8)
            _ = bytes.withUnsafeBufferPointer { LanguageGuess.of($0) }
        }
    }
}
