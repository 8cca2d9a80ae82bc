extension SpeechPairs {
    /// The thresholds were set on these.
    static let first: [Subject] = [
        Subject(
            "Minister of fisheries, Tomas Brekke",
            [
                [
                    "We will not sign any agreement that takes cod away from our own fishermen, and "
                        + "Brussels knows this very well.",
                    "Brussels is well aware that we are not going to put our signature to a deal which "
                        + "robs our fishermen of their cod.",
                    "No deal that takes cod from our fishermen will be signed by us. They know that "
                        + "perfectly well in Brussels.",
                ],
                [
                    "The cod quota for our own fleet stays at 120,000 tonnes this year, and not one tonne less.",
                    "This year's cod quota for our fleet will remain 120,000 tonnes and will not be cut "
                        + "by a single tonne.",
                ],
                [
                    "Our fishermen have waited long enough for an agreement with Brussels on mackerel."
                ],
                [
                    "The cod quota for our own fleet will be 95,000 tonnes next year."
                ],
            ]),
        Subject(
            "President Karim Aldous, gas",
            [
                [
                    "If they turn off the gas, we have reserves for ninety days, and after that other "
                        + "suppliers are standing by.",
                    "Should they shut the gas tap, our reserves will last ninety days, then other "
                        + "suppliers are ready to step in.",
                ],
                [
                    "Gas is not a weapon, and those who use it as one will in the end lose their customers.",
                    "Gas must not be used as a weapon. Those who do so will eventually find themselves "
                        + "without buyers.",
                ],
                [
                    "Our gas reserves are full, and the price for households will not rise this winter.",
                    "The gas storage facilities are filled up and families will not pay more this winter.",
                ],
                [
                    "We have other gas suppliers, and the contract with them is for ten years."
                ],
            ]),
        Subject(
            "General Viktor Salamin",
            [
                [
                    "Our troops left the town in an orderly way, without losses, and took up new "
                        + "positions along the river.",
                    "The troops withdrew from the town in good order and with no casualties and have "
                        + "occupied new lines on the river.",
                ],
                [
                    "We did not lose the town; we gave it up in order to save the lives of our soldiers.",
                    "The town was not lost. It was abandoned to preserve our soldiers' lives.",
                ],
                [
                    "The enemy lost about three hundred soldiers in the battle for the town."
                ],
                [
                    "The enemy lost about five hundred soldiers in the battle for the river crossing."
                ],
                [
                    "Our troops have crossed the river and are now advancing on the town."
                ],
            ]),
        Subject(
            "Coach Milan Petrovic",
            [
                [
                    "We played like beginners in the first half, and in the second we remembered who we are.",
                    "In the first half we looked like novices; after the break we remembered who we were.",
                ],
                [
                    "The referee did not cost us this match, we lost it ourselves in the midfield.",
                    "It wasn't the referee who lost us the game. We lost it on our own, in midfield.",
                ],
                [
                    "I will not talk about the referee, because every word costs me money."
                ],
                [
                    "We played well in the first half and forgot to score."
                ],
            ]),
        Subject(
            "Foreign minister Jonas Aberle",
            [
                [
                    "We are prepared to sit down at the table tomorrow, without preconditions, in any "
                        + "capital they name.",
                    "We're willing to come to the negotiating table as early as tomorrow, with no "
                        + "preconditions and in whatever capital they choose.",
                    "Ready to negotiate tomorrow, in any capital they name and without prior conditions.",
                ],
                [
                    "A ceasefire without observers is only a pause to reload.",
                    "A truce with no monitors is nothing but a break for reloading.",
                ],
                [
                    "We will not sit down at the table as long as shells are falling on our cities."
                ],
                [
                    "Any ceasefire must be monitored by observers from neutral countries."
                ],
            ]),
        Subject(
            "Virologist Prof. Lena Marchetti",
            [
                [
                    "The virus does not jump from person to person so far, and we see no reason to close borders.",
                    "So far there's no transmission of the virus between humans; we don't see any grounds "
                        + "for closing the borders.",
                ],
                [
                    "We have vaccine for four hundred thousand people, which is enough for hospitals but "
                        + "not for the population.",
                    "There is vaccine for 400,000 people: sufficient for hospitals, insufficient for the "
                        + "whole population.",
                ],
                [
                    "We see the first signs that the virus jumps from person to person."
                ],
                [
                    "We have vaccine for two million people, which is enough for everyone over sixty."
                ],
            ]),
        Subject(
            "Central banker Oskar Lindqvist",
            [
                [
                    "Inflation is retreating but it is not beaten, and it would be a mistake to celebrate too soon.",
                    "Inflation has been falling back, though it isn't defeated yet. Celebrating "
                        + "prematurely would be an error.",
                ],
                [
                    "We raised the rate by half a point because wages are growing faster than productivity.",
                    "The rate was increased by 0.5 percentage points since wage growth is outpacing productivity.",
                ],
                [
                    "We left the rate unchanged because wages are growing more slowly than we thought."
                ],
                [
                    "It would be a mistake to cut the rate too soon."
                ],
            ]),
        Subject(
            "Prime minister Abel Tesfaw",
            [
                [
                    "The dam on the river is ours, built with our money, and nobody will tell us when to fill it.",
                    "It is our dam, built on our river with our own money, and no one is going to dictate "
                        + "to us when it's filled.",
                ],
                [
                    "We do not want to take a single glass of water from our neighbours.",
                    "We have no wish to deprive our neighbours of even one glass of water.",
                ],
                [
                    "We want to share the electricity from the dam with our neighbours at a fair price.",
                    "We'd like to offer our neighbours power from the dam for a fair price.",
                ],
                [
                    "We will fill the dam slowly, over six years, so that our neighbours do not go thirsty."
                ],
            ]),
        Subject(
            "Astronaut Keiko Arata",
            [
                [
                    "From up there you see no borders, only rivers, and smoke where the forests are burning.",
                    "Up there one doesn't see any borders, just rivers and the smoke of burning forests.",
                ],
                [
                    "I was not afraid during the launch, I was afraid of the press conference afterwards.",
                    "The launch didn't frighten me; what I feared was the press conference after it.",
                ],
                [
                    "The smell of space is like burnt metal, and you never forget it.",
                    "Space smells of scorched metal. It's something you can never forget.",
                ],
                [
                    "You see the forests burning and you want to go down and help."
                ],
            ]),
        Subject(
            "Tech founder Rupert Sayle",
            [
                [
                    "We made mistakes with the data of our users, we have learned from them, and we have fixed it.",
                    "Errors were made with our users' data. We learned our lesson and corrected them.",
                ],
                [
                    "Regulation is fine, but it should not be written by people who have never written a "
                        + "line of code.",
                    "I have nothing against regulation, as long as it isn't drafted by those who never "
                        + "wrote a single line of code.",
                ],
                [
                    "We never sold the data of our users, and we never will.",
                    "Our users' data has never been sold and never will be.",
                ],
                [
                    "We have fixed the fault that showed users the data of others."
                ],
            ]),
        Subject(
            "Defence minister Anneke Vos",
            [
                [
                    "Not a single shell from our stocks has gone to that country, and none will go.",
                    "We have not delivered one shell from our arsenals to this country and shall not deliver any.",
                ],
                [
                    "The army needs twelve new helicopters, and it needs them before the end of the decade.",
                    "The armed forces require twelve new choppers, by the end of the decade.",
                ],
                [
                    "We delivered 20,000 shells from our stocks last year."
                ],
                [
                    "The army needs people more than it needs helicopters.",
                    "More than helicopters, the military is in need of personnel.",
                ],
            ]),
        Subject(
            "Police chief Carl Wexler",
            [
                [
                    "The suspect acted alone, we have no indication of a wider network.",
                    "The suspect acted on his own; there is no sign of any broader network.",
                ],
                [
                    "My officers fired eleven shots after he had fired at them first.",
                    "After he opened fire on them first, my officers shot eleven times.",
                ],
                [
                    "We have arrested three more suspects and expect further arrests."
                ],
                [
                    "There are indications that the suspect did not act alone."
                ],
            ]),
        Subject(
            "Energy commissioner Piotr Wrona",
            [
                [
                    "Nuclear power is not our enemy, carbon is, and we should stop fighting the wrong war.",
                    "Our enemy is carbon and not nuclear energy; it's time to stop waging the wrong war.",
                ],
                [
                    "By 2035 no new coal plant will be connected to the grid anywhere in the union.",
                    "From 2035 on, not one new coal-fired power station will be hooked up to the grid in "
                        + "any country of the union.",
                ],
                [
                    "By 2030 every second car in the union will be electric."
                ],
                [
                    "We should stop burning coal, and nuclear power may help us."
                ],
            ]),
        Subject(
            "Head of the olympic committee, Yannick Roche",
            [
                [
                    "The games will take place on the planned date, with spectators, and without any "
                        + "political flags.",
                    "The Games are to be held on schedule with spectators but no political flags.",
                ],
                [
                    "Athletes are not responsible for the wars of their governments.",
                    "Sportsmen cannot be held accountable for wars their governments wage.",
                ],
                [
                    "Athletes of that country will take part without flag and anthem."
                ],
                [
                    "The games cost nine billion, and the city will earn them back."
                ],
            ]),
        Subject(
            "Health secretary Olwen Price",
            [
                [
                    "Nobody will have to sell their home to pay for care, that is my promise.",
                    "I promise that no one is going to be forced to sell his house in order to pay for nursing.",
                ],
                [
                    "The waiting lists are too long, and the honest answer is that they will get longer "
                        + "before they get shorter.",
                    "Waiting lists are too lengthy; to be honest, they'll grow before they shrink.",
                ],
                [
                    "I promise that the waiting lists will be shorter by next winter."
                ],
                [
                    "Everybody will pay a little for care, so that nobody loses their home."
                ],
            ]),
        Subject(
            "Opera director Bruno Castellan",
            [
                [
                    "An opera house without debts is an opera house without ideas.",
                    "An opera without debt is one without ideas.",
                ],
                [
                    "The roof leaks, the organ is broken, and the audience comes all the same.",
                    "Our roof lets in water and the organ is out of order, but audiences still come.",
                ],
                [
                    "The debts of the opera house are smaller than those of the football club."
                ],
                [
                    "The audience comes because the tickets cost less than a beer."
                ],
            ]),
    ]
}
