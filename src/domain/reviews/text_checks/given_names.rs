//! Given names that are common in our markets and hardly ever anything else.
//!
//! A list of our own and those of a package for German, Dutch and English. Left out on purpose: names that are
//! also words (Mark, Ernst, Floor, Grace), months, places or firms (August, Charlotte, Kelly).

use std::collections::HashSet;
use std::sync::LazyLock;

use fake::locales::{DE_DE, Data, EN, NL_NL};

use super::ordinary_words::is_ordinary;

use crate::platform::folding;

const GERMAN: &str = "\
Achim Alexander Alexandra Alina Andrea Andreas Angela Angelika Anika Anja Anke Anna Anne Anneliese Annette \
Antje Armin Astrid Axel Barbara Bastian Beate Benedikt Benjamin Bernd Bernhard Bettina Bianca Birgit Birte \
Björn Brigitte Britta Burkhard Carina Carla Carola Carsten Christa Christian Christiane Christina Christine \
Christoph Claudia Claus Clemens Constanze Corinna Cornelia Dagmar Daniel Daniela Denise Dennis Detlef Dieter \
Dietmar Dirk Dominik Doris Dorothea Eberhard Eckhard Elena Elfriede Elisabeth Elke Erich Eva Fabian Felix \
Florian Franziska Friederike Friedrich Gabi Gabriele Georg Gerd Gerhard Gisela Gregor Gudrun Günter Günther \
Hannah Hannelore Hannes Hans Harald Hartmut Heike Heiko Heiner Heinrich Heinz Helga Helmut Hendrik Henning \
Herbert Hermann Holger Horst Ilona Ilse Ina Ines Inga Inge Ingo Ingrid Irene Irmgard Isabel Isabell Jakob Jan \
Jana Janina Jannik Jasmin Jens Joachim Jochen Johanna Johannes Jonas Jörg Jörn Josef Julia Juliane Jürgen \
Jutta Karin Karina Karl Karla Karsten Katharina Kathrin Katja Katrin Kerstin Kirsten Klaus Konrad Konstantin \
Kristin Kristina Kurt Larissa Laura Lea Lena Leon Leonie Linda Lisa Lothar Luisa Lukas Lutz Malte Manfred \
Manuel Manuela Marcel Marco Marcus Margarete Margit Maria Marianne Marie Marina Mario Marion Markus Marlene \
Martin Martina Mathias Matthias Maximilian Melanie Michael Michaela Miriam Mirjam Mona Monika Moritz Nadine \
Nadja Natalie Nicole Niklas Nils Nina Norbert Olaf Oliver Patricia Patrick Patrizia Paul Paula Peter \
Petra Philipp Rainer Ralf Ramona Raphael Regina Reiner Reinhard Renate René Rita Robert Roland Rolf \
Ronny Rosemarie Rüdiger Rudolf Sabine Sabrina Sandra Sarah Sascha Saskia Sebastian Sibylle Siegfried Sigrid \
Silke Silvia Simon Simone Sonja Sophie Stefan Stefanie Steffen Stephan Stephanie Susanne Svenja Sven Svetlana \
Sylvia Tanja Tatjana Theresa Thomas Thorsten Tilman Tim Timo Tobias Torben Torsten Udo Ulf Ulrich Ulrike \
Ursula Ute Uwe Vanessa Vera Verena Veronika Viktor Viktoria Volker Walter Waltraud Werner Wiebke Wilhelm \
Wolfgang Yvonne";

const DUTCH: &str = "\
Aad Albert Annelies Annemarie Annemiek Annemieke Anouk Ansje Anton Arie Arjan Arjen Arnoud Astrid Barbara \
Bart Berend Bert Bianca Björn Boudewijn Bram Brigitte Carlijn Carolien Casper Cees Chantal Corine Daan Danique \
Debby Desiree Diederik Dirkje Dorien Edwin Eefje Eline Ellen Els Elske Emiel Erik Esmee Esther Evelien Evert \
Femke Ferdinand Fleur Floris Frank Frans Frederik Freek Geert Geertje Gerard Gerben Gerda Gerrit Gert \
Gijs Greetje Guus Hanneke Harold Heleen Henk Henny Herman Hilde Hugo Ilse Inge Ingeborg Iris Ivo Jaap \
Jacqueline Jan Janneke Janny Jasper Jelle Jeroen Jessica Jochem Joep Johan Joke Jolanda Joost Joris \
Josje Judith Jurgen Jurriaan Karel Karin Karlijn Katinka Kees Kevin Kim Klaas Koen Krijn Laurens Leendert \
Lennart Leontien Lianne Lieke Liesbeth Lisanne Lizette Lonneke Lotte Louis Luc Luuk Maaike Maarten Machteld \
Manon Marc Margriet Mariëlle Marieke Marijke Marijn Marja Marjan Marjolein Marleen Marlies Marloes Martijn \
Mathijs Matthijs Maurits Menno Merel Michel Michiel Mieke Mirjam Monique Nanda Niek Niels Nienke Noortje \
Olga Patrick Paulien Pauline Peter Petra Pieter Pim Quinten Ramon Remco Renée Renske Richard Rianne Rik Rob \
Robbert Robin Roel Roelof Ronald Rosalie Ruben Rudi Ruud Sander Sanne Saskia Sharon Sietske Sjaak Sjoerd \
Sofie Stefan Steven Stijn Suzanne Sybren Tamara Teun Theo Thijs Tijmen Timo Tineke Titia Tjeerd Tom Trudy \
Veerle Vincent Wendy Wessel Wiebe Wiepke Wietse Willem Willemijn Wilma Wim Wouter Yvette Yvonne";

const ENGLISH: &str = "\
Aaron Abigail Adrian Aidan Aisling Alan Alice Alison Amanda Amy Andrew Angus Annabel Anthony Aoife Barry Becky \
Bethany Brendan Brian Bridget Bryan Caitlin Cameron Caroline Catherine Chloe Christopher Ciaran Claire Clare \
Colin Conor Craig Daniel Danielle Darren David Deborah Declan Deirdre Derek Diane Dominic Donald \
Duncan Eamon Eileen Eleanor Elizabeth Ellie Emily Emma Eoin Eric Fiona Gareth Gary Gavin Gemma Geoff George \
Geraldine Gillian Gordon Graeme Graham Grainne Gregory Hannah Harriet Harry Heather Helen Henry Howard Hugh \
Iain Ian Imogen Isabella Isobel Jack Jacob Jake James Jamie Jane Janet Janice Jason Jeffrey Jennifer Jenny \
Jeremy Jill Joanna Joanne Joel John Jonathan Joseph Josh Joshua Joyce Judith Julian Julie Karen Kate Katherine \
Kathleen Katie Keith Kenneth Kevin Kieran Kirsty Laura Lauren Leanne Leslie Liam Linda Linsey Lorraine \
Louise Lucy Luke Lynn Maeve Malcolm Margaret Martin Matthew Maureen Megan Melissa Michelle Mike Molly Naomi \
Natasha Nathan Neil Niall Niamh Nicholas Nicola Nigel Nora Olivia Orla Oscar Padraig Pamela Patricia Patrick \
Paul Pauline Peter Philip Phoebe Rachael Rachel Raymond Rebecca Richard Robert Roger Ronan Rosie Roisin Rory \
Russell Ruth Ryan Sally Samantha Samuel Sara Sarah Scott Sean Seamus Shane Sharon Sheila Siobhan Simon Sinead \
Sophia Sophie Stacey Stephen Steve Steven Stewart Stuart Susan Suzanne Terence Teresa Thomas Timothy Tony \
Tracey Trevor Valerie Vincent William Yasmin Zoe";

const FROM_ELSEWHERE: &str = "\
Abdullah Agnieszka Ahmed Ahmet Aleksandra Amir Anastasia Andrzej Arkadiusz Aylin Ayşe Beata Bogdan Burak \
Cem Dariusz Dimitri Dorota Elif Emre Fatih Fatima Fatma Fatoş Giovanni Giulia Giuseppe Grzegorz \
Halil Hakan Hamza Hassan Hatice Hüseyin Ibrahim Igor Ivan Jarosław Joanna Karim Katarzyna Khalid Krzysztof \
Leyla Luca Łukasz Maciej Magdalena Małgorzata Marcin Mariusz Matteo Mehmet Merve Mohamed Mohammed \
Mourad Murat Mustafa Natalia Natascha Nikolai Nikolaos Nuria Olena Omar Osman Özlem Paolo Paweł Pedro Piotr \
Priya Rachid Rafał Rajesh Samira Selin Sergej Serkan Sławomir Sunil Tomasz Vladimir Wojciech \
Yasemin Yusuf Yusra Zeynep";

/// Names of the package's lists that are also words, places, titles or well-known firms.
const ALSO_WORDS: &str = "\
Abbott Adelaide Al Alta America Amber Amos Angel Angus April Ara Arch Arden Ari Art Asia Aurora Austin Autumn Avery \
Baby Baron Bart Barton Beau Bell Belle Berry Beryl Bill Birdie Blanche Blaze Bo Bonnie Boyd Brain Brandt Brandy Brant \
Brisa Brock Brook Brooklyn Brooks Brown Buck Bud Buddy Burley Buster Cale Cali Camden Candida Cara Carey Carol \
Carolina Carroll Carson Carter Cary Casper Chad Chance Chandler Chanel Charity Charlotte Chase Chelsea Chester \
Christ Clark Clay Cleveland Clifton Clinton Cole Coleman Colt Columbus Connie Constance Cooper Cora Cordell Cortez \
Coy Crawford Cristal Cruz Crystal Daisy Dakota Dale Dallas Dalton Dan Dane Dante Darwin Dawn Dawson Dax Dean Dee \
Delta Dell Dena Destiny Devon Dewitt Diamond Dina Dino Dion Dixie Dock Dolly Don Douglas Drake Drew Dudley Dulce \
Dusty Earl Earnest Easter Easton Ebony Eda Eden Edison Electa Eli Ella Elmo Else Emerald Emerson Emery Ena Era \
Ernest Erna Esta Evans Eve Ever Fae Fay Faye Fern Finn Flo Florence Florida Ford Forest Forrest Foster France Frank \
Franco Frankie Freeman Furman Gage Gardner Garfield Garland Garrison Gay Gaylord Gene General Genesis Geo German \
Golden Grace Grant Granville Gray Green Griffin Grover Gus Gust Guy Hal Harmon Harmony Hardy Harrison Harvey Haven \
Hays Hazel Heath Heaven Henderson Hilton Hope Houston Howard Hudson Hunter Hyman Ike Ila Ima Irma Iron Israel Iva \
Ivory Ivy Jackson Jade Jasper Jay Jazz Jefferson Jersey Jess Jewel Jordan Joy Judge Junior Justice Justin Kale Kane \
Karma Kay Kelly Ken Kendall Kennedy Kent Keyon Kim King Kip Lane Laurel Lee Legend Leon Lesly Lexus Liberty Lincoln \
Lily London Logan Lon Long Lord Love Loy Luna Lucky Lou Ma Mac Macy Madison Major Mallory Marc Marco Mark Mars Marshall \
Mason Max Maximo Maxwell May Maya Mayer Melody Mercedes Meredith Merit Merritt Merl Meta Milan Miles Miller Milton \
Mina Minnie Miracle Missouri Misty Modesto Monroe Montana Monte Morgan Moses Murphy Murray Myrtle Name Napoleon Nash \
Nat Nelson Newell Newton Noble Noe Noel Norma Nova Oda Odessa Odie Okey Ole Oma Omer Ona Opal Ora Oral Oran Orion \
Orlando Otto Ova Owen Pablo Page Paige Palma Pansy Paris Parker Pat Patience Pearl Perry Pete Pierce Pink Piper \
Porter Precious Presley Preston Price Prince Princess Prudence Queen Quincy Rae Raleigh Ransom Raven Ray Reed Reid Rex \
Rey Rhett Rich Richmond River Rocky Rod Rogers Roma Roman Rome Roosevelt Rosa Rose Ross Rowan Roy Royal Ruby Russ \
Rusty Sage Salvador Sam Samson San Sandy Sanford Santa Santiago Sarai Serenity Sherman Sid Sienna Sierra Sim \
Sincere Sister Skye Sonny Spencer Stan Stanford Stanton Stella Sterling Stone Storm Summer Sunny Sydney Tad Talon \
Tanner Tara Tate Taylor Ted Tess Thea Tia Tina Titus Toby Tod Toy Trace Travis Tre Trent Trey Trinity Troy Turner \
Tyson Una Unique Urban Valentine Van Vance Vera Verona Vesta Victor Victoria Vida Viola Violet Virginia Vita Viva \
Wade Waldo Walker Walton Ward Warren Watson Wayne Webster Wellington West Weston Will Willow Willy Wilson Winfield \
Winston Zion Zola Ernst Floor August Mai Juni Sonne Wolf Fee Linde Heide Rosen Tim Kai Bo Sil Mees Roos Fleur Jet Guus \
Storm Bram Sem Sofie Lotte Noor Fay Pleun Indy Jip Kik Sam";

static FOLDED: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let own = [GERMAN, DUTCH, ENGLISH, FROM_ELSEWHERE].into_iter().flat_map(str::split_whitespace);
    let also_words: HashSet<String> = ALSO_WORDS.split_whitespace().map(folding::fold).collect();
    let lists = [DE_DE::NAME_FIRST_NAME, NL_NL::NAME_FIRST_NAME, EN::NAME_FIRST_NAME].into_iter().flatten();
    let others = lists.filter(|name| name.len() > 2 && !is_ordinary(name)).map(|name| folding::fold(name));
    own.map(folding::fold).chain(others.filter(|name| !also_words.contains(name))).collect()
});

/// Whether the word is a given name, alone or hyphenated (`Hans-Peter`), in any spelling of its umlauts.
pub(super) fn is_given_name(word: &str) -> bool {
    !word.is_empty() && word.split('-').all(|part| FOLDED.contains(&folding::fold(part)))
}
