//! Given names that are common in our markets and hardly ever anything else.
//!
//! Left out on purpose: names that are also words (Mark, Ernst, Floor, Grace), months, places or firms
//! (August, Charlotte, Kelly). An own list, written from general knowledge.

use std::collections::HashSet;
use std::sync::LazyLock;

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

static FOLDED: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let names = [GERMAN, DUTCH, ENGLISH, FROM_ELSEWHERE].into_iter().flat_map(str::split_whitespace);
    names.map(folding::fold).collect()
});

/// Whether the word is a given name, alone or hyphenated (`Hans-Peter`), in any spelling of its umlauts.
pub(super) fn is_given_name(word: &str) -> bool {
    !word.is_empty() && word.split('-').all(|part| FOLDED.contains(&folding::fold(part)))
}
