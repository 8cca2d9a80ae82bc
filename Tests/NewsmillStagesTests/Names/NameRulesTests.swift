import NewsmillCore
import NewsmillStages
import Testing

/// Every kind of mention with its counter-case, by the entities that ship.
@Suite struct NameRulesTests {
    @Test(arguments: [
        "{Ilon Mask=elon-musk} told investors that the robotaxi would be late.",
        "The head of SpaceX, {Elona Musk=elon-musk}, was invited to the forum.",
        "Deputies wanted to invite {Elona Maska=elon-musk} to Moscow, but SpaceX did not reply.",
        "We wrote to {Ilonu Masku=elon-musk} about Starlink, the deputy said.",
        "\"Listen, {Ilon=elon-musk},\" the TV host said, turning to a cardboard Tesla.",
        "{Mask=elon-musk}'s companies, above all SpaceX, live on government orders.",
        "The billionaire {Mask=elon-musk} has left Washington.",
        "{Mask=elon-musk} told {Trump=donald-trump} that the bill was a mistake.",
        "Investors fled Tesla while {Mask=elon-musk} was posting on X.",
        "The president {Tramp=donald-trump} threatened {Elon Musk=elon-musk} with audits from the White House.",
        "{Ilon=elon-musk} does not sleep at the Gigafactory any more, his mother says.",
        "A spokesman said {Mask=elon-musk} and {Trump=donald-trump} would speak on the phone about Starlink.",
        "\"And what do you think, {Ilona=elon-musk}?\" the channel asked the founder of SpaceX.",
        "The letter was addressed to {E. Mask=elon-musk}, head of Tesla.",
        "Rocket man {Mask=elon-musk} and his Falcon are grounded.",
    ])
    func slips(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "{Donald J. Trump=donald-trump} signed the order.",
        "{Vladimir Vladimirovich Putin=vladimir-putin} took the salute.",
        "{Putin=vladimir-putin} will not come to Istanbul.",
        "Vice President {Vance=jd-vance} cast the deciding vote.",
        "US President {Trump=donald-trump} and Chancellor {Merz=friedrich-merz} met in the Oval Office.",
        "Prime Minister {Orban=viktor-orban} blocked the package.",
        "Foreign Minister {Lavrov=sergey-lavrov} was handed the note.",
        "Sir {Keir Starmer=keir-starmer} flew to Kyiv.",
        "Mrs. {Trump=melania-trump} wore white.",
        "First Lady {Melania Trump=melania-trump} stayed in New York; {Melania=melania-trump} rarely travels.",
        "{Donald Trump Jr.=donald-trump-jr} went hunting in Mongolia.",
        "{Don Jr.=donald-trump-jr} posted a meme.",
        "{Bilawal Bhutto=bilawal-bhutto-zardari} led the delegation, and {Bhutto-Zardari=bilawal-bhutto-zardari} spoke for an hour.",
        "{Recep Tayyip Erdoğan=recep-tayyip-erdogan} hosted the talks; {Erdoğan=recep-tayyip-erdogan} smiled.",
        "{Viktor Orbán=viktor-orban} and {Tayyip Erdogan=recep-tayyip-erdogan} shook hands.",
        "{J. D. Vance=jd-vance} was booed. {J.D. Vance=jd-vance} laughed.",
        "Senator {Rogozin=dmitry-rogozin} said nothing.",
        "{Joseph R. Biden=joe-biden} pardoned his son Hunter Biden.",
        "Former president {Biden=joe-biden} has left hospital.",
        "State Duma deputy {Novikov=dmitry-novikov} repeated the offer.",
        "The blogger {Phillips=graham-phillips} broadcast from Mariupol.",
    ])
    func fullNamesAndTitles(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "{Dmitrij Medwedew=dmitry-medvedev} drohte dem Westen.",
        "{Dmitriy Peskov=dmitry-peskov} said so on Friday.",
        "{Alexander Lukaschenko=alexander-lukashenko} and {Wladimir Putin=vladimir-putin} embraced.",
        "{Aleksandr Lukashenko=alexander-lukashenko} pardoned fourteen prisoners.",
        "{Julia Nawalnaja=yulia-navalnaya} spoke in Munich about {Alexej Nawalny=alexei-navalny}.",
        "{Aleksey Navalnyy=alexei-navalny} died in the Arctic.",
        "{Vladimir Zelenskyy=volodymyr-zelensky} thanked {Keir Starmer=keir-starmer}.",
        "{Zelenskij=volodymyr-zelensky} and {Selenskyj=volodymyr-zelensky} are one man.",
        "{Sergueï Lavrov=sergey-lavrov} a rencontré Marco Rubio.",
        "{Dmitri Rogosin=dmitry-rogozin} leitete einst Roskosmos.",
        "{Wladislaw Dawankow=vladislav-davankov} of New People signed.",
        "{Mariya Zakharova=maria-zakharova} mocked the minister.",
    ])
    func transliterations(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "{Vladimir Putin=vladimir-putin} and {Donald Trump=donald-trump} met. {Donald=donald-trump} liked {Vladimir=vladimir-putin} at once.",
        "{Elon=elon-musk} runs Tesla from his phone.",
        "{Melania Trump=melania-trump} met Queen Camilla; {Melania=melania-trump} curtsied.",
        "{Ursula von der Leyen=ursula-von-der-leyen} laughed. \"Thank you, {Ursula=ursula-von-der-leyen},\" said {Macron=emmanuel-macron}.",
    ])
    func firstNames(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "{TRUMP=donald-trump} AND {PUTIN=vladimir-putin} TO MEET IN ANCHORAGE",
        "{ZELENSKY=volodymyr-zelensky} REJECTS {VANCE=jd-vance} PLAN",
        "{MUSK=elon-musk} QUITS WHITE HOUSE",
        "MUSK TURTLES FOUND IN ONTARIO LAKE",
        "TRUMP CARD WINS BRIDGE FINAL",
        "{MERZ=friedrich-merz} WINS BUNDESTAG VOTE",
    ])
    func capitals(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "{Trump=donald-trump} Signs Order on Tariffs as {Macron=emmanuel-macron} Protests",
        "Kremlin's {Peskov=dmitry-peskov} Says Talks Will Resume",
        "Kimbal Musk Sells Tesla Shares",
    ])
    func titleCase(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "The {Trump=donald-trump}-{Musk=elon-musk} feud and the {Putin=vladimir-putin}–{Trump=donald-trump} summit.",
        "Anti-{Orban=viktor-orban} protesters filled Budapest.",
        "{Merz=friedrich-merz}-led Germany wants more tanks.",
        "A post-{Putin=vladimir-putin} Russia is hard to imagine.",
        "The {Biden=joe-biden}-era rules were scrapped.",
    ])
    func hyphens(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "Judd Trump won the snooker final; Trump made three centuries.",
        "Lara Trump will host a show on Fox.",
        "Ivanka Trump moved to Miami.",
        "Errol Musk praised Moscow's parks.",
        "Dinner with Justine Musk cost him dearly.",
        "Hunter Biden's laptop came back.",
        "Brigitte Macron visited the school.",
        "Jill Biden taught English.",
        "Hannah Phillips, a nurse from Leeds, ran the marathon.",
        "Cyrus Vance served under Carter.",
        "Vance Joy played his ukulele.",
        "The Vance family farm was sold to a neighbour.",
        "The skater Evgenia Medvedeva retired.",
        "Svetlana Zakharova danced Giselle at the Bolshoi. Zakharova was cheered for ten minutes.",
        "Asif Ali Zardari and Benazir Bhutto were married in Karachi.",
        "Ilona Maher scored twice against Canada.",
        "Ilona Novak opened a bakery. Ilona sells poppy-seed cake.",
        "Saint Ilona's church is in Szeged.",
        "Oxygen masks fell from the ceiling. Mask use was impeccable, the crew said.",
        "Jim Carrey made The Mask in 1994.",
        "The Mask of Zorro was shown on Sunday.",
        "Iron Mask prisoners never spoke.",
        "Elon University beat Duke. Students at Elon cheered.",
        "Elon, North Carolina, has nine thousand people.",
        "The Musk River Conservation group planted willows.",
        "Musk deer are hunted for their glands.",
        "Musk and sandalwood dominate the base notes.",
        "Musk has long been used in perfume.",
        "He played his last trump and took the trick.",
        "No trump was the final bid.",
        "Trump cards are shuffled last.",
        "Trump Plaza was demolished with dynamite.",
        "A surgeon named Dmitry Medvedev operated on the boy in Omsk.",
        "Dmitry Novikov, a goalkeeper, saved two penalties.",
        "Dmitry Novikov, 24, joined the hockey club from Kazan.",
        "The pianist Sergey Lavrov gave a recital in Riga.",
        "Graham Phillips scored the winner for Swindon in the league match.",
        "Author Graham Phillips believes the Grail is in Shropshire.",
        "The Phillips curve links inflation and jobs.",
        "Phillips head screws were sold out.",
        "Merz Pharma sells botulinum.",
        "Mario Merz built igloos. Merz died in 2003.",
        "The footballer Willy Orban missed training; Orban has a cold.",
        "The chef Arkady Novikov owns fifty restaurants. Novikov opened another.",
        "{Steve Bannon=steve-bannon}'s namesake Ian Bannon teaches maths; Ian Bannon is retired.",
        "Snowdon is the highest mountain in Wales.",
        "A tortoise named Putin lives in the zoo.",
        "The storm Ursula hit Leyte.",
        "Donald Duck turned ninety.",
        "Donald Tusk spoke in Gdansk.",
        "Vladimir Nabokov chased butterflies in Utah. Vladimir loved chess.",
        "Macron shirts were worn by both teams.",
        "Sportswear maker Macron will supply Bologna's kit.",
        "My neighbour Vladimir repairs bicycles.",
        "Dmitry and Maria were married in June.",
        "Peskov scored for Spartak in the ninetieth minute.",
        "Poutine with gravy is a Quebec classic.",
        "The goalkeeper Peskov saved two penalties in the cup final.",
        "Dr. Novikov prescribed rest.",
        "Professor Medvedev teaches algebra in Tomsk.",
        "Captain Phillips was played by Tom Hanks.",
        "The village of Trump, in Maryland, has no shop.",
        "Navalny is a hamlet near Pskov.",
        "The yacht Melania was sold in Antibes.",
    ])
    func namesakesAndThings(_ marked: String) throws { try expectPersons(marked) }
}
