package org.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    /** The sentences of the parts joined by spaces are the parts again. */
    private static void splits(Locale language, String... sentences) {
        assertThat(sentencesOf(language, String.join(" ", sentences))).containsExactly(sentences);
    }

    private static List<String> sentencesOf(Locale language, String text) {
        return SentenceSplitter.of(language).split(text).stream().map(span -> span.of(text)).toList();
    }

    private static void english(String... sentences) {
        splits(Locale.ENGLISH, sentences);
    }

    private static void german(String... sentences) {
        splits(Locale.GERMAN, sentences);
    }

    private static void spanish(String... sentences) {
        splits(Locale.of("es"), sentences);
    }

    @Nested
    class English {

        @Test
        void aStopAndACapitalEndASentence() {
            english("The levy rose.", "Nobody noticed?", "They did!", "It was 2019.");
        }

        @Test
        void aTitleDoesNotEndASentence() {
            english("Dr. Ana Ruiz met Gov. Lee and Mrs. Oh.", "They spoke.");
        }

        @Test
        void anInitialDoesNotEndASentenceButTheWordIDoes() {
            english("Mary K. Bell sued J. R. Stone.", "The clerk and I.", "The judge left.");
        }

        @Test
        void aCountrysLettersEndASentenceOnlyBeforeAWordThatBeginsOne() {
            english("The U.S. Senate voted.", "He left the U.S. in May.", "She never saw the U.K.", "She tried.");
        }

        @Test
        void anAbbreviationWithSmallLettersDoesNotEndASentence() {
            english("Levies, e.g. Those on fuel, rose by approx. Two percent.", "See fig. 3 and vol. IV there.");
        }

        @Test
        void aCompanysFormEndsASentenceBeforeAWordThatBeginsOne() {
            english("Acme Inc. and Bolt Ltd. merged.", "We asked Acme Inc.", "They declined.");
        }

        @Test
        void aMonthEndsASentenceOnlyWithASmallLetter() {
            english("On Sat. March began.", "There they sat.", "Nobody came.");
        }

        @Test
        void aNumberMayEndASentence() {
            english("Growth was 2.5 percent in 2021.", "In 2022 it was 3.1.", "Prices rose.");
        }

        @Test
        void theHourEndsASentenceButNotAFewWords() {
            english("At 7 p.m. Mr. Hall spoke.", "The vote came at nearly 9 p.m.", "Mr. Hall lost.");
        }

        @Test
        void aQuoteBelongsToItsSentence() {
            english("“We won.”", "“Did you?” she asked.", "He said: “Yes.”", "(They had lost.)", "Then night fell.");
        }

        @Test
        void aSentenceInBracketsInsideAnotherDoesNotEndIt() {
            english("The levy (It was new.) rose.", "The board (who else?) agreed.");
        }

        @Test
        void theNumberOfANoteBelongsToTheSentenceBefore() {
            english("It doubled.[3]", "It fell. [4][5]", "It stayed.” [6, 7]", "Nothing else did.12", "That was all.");
        }

        @Test
        void anEllipsisEndsASentenceOnlyBeforeACapital() {
            english("We waited … and waited ... in vain.", "We left...", "They stayed.");
        }

        @Test
        void anOmissionInBracketsEndsNothing() {
            english("The report [...] Parliament asked for (...) is late.");
        }

        @Test
        void anAddressIsOneWord() {
            english("See https://assay.example/a.B?c=d.E#f or ask Jo.Doe@example.org today.", "We did.");
        }

        @Test
        void aMissingSpaceIsSeen() {
            assertThat(sentencesOf(Locale.ENGLISH, "The levy rose.Nobody noticed."))
                    .containsExactly("The levy rose.", "Nobody noticed.");
        }

        @Test
        void itemsOfAListInOneLineAreSentences() {
            english("1. Open the box", "2. Read the sheet", "3. Close it");
            english("a) tea", "b) milk");
            english("• tea", "• milk");
        }

        @Test
        void hastyWritingBeginsSentencesWithSmallLetters() {
            english("we were late.", "then it rained!", "did you see it?", "nobody did.");
        }

        @Test
        void aNameWithAnExclamationMarkGoesOn() {
            english("Yahoo! was sold.", "Jeopardy! is a show.");
        }

        @Test
        void aFaceBelongsToTheSentenceBefore() {
            english("We won! :-)", "They lost. 😀", "That is all.");
        }

        @Test
        void aGreetingEndsAtItsComma() {
            english("Best regards,", "Ana Ruiz");
        }

        @Test
        void theHeadOfAMailIsNoPartOfWhatItSays() {
            english("Ana Ruiz", "03/09/2004 11:15 PM", "We agree.");
        }
    }

    @Nested
    class Lines {

        @Test
        void anEmptyLineAlwaysEndsASentence() {
            assertThat(sentencesOf(Locale.ENGLISH, "A heading\n\nand text\r\n \r\nwithout stops"))
                    .containsExactly("A heading", "and text", "without stops");
        }

        @Test
        void aWrappedLineGoesOn() {
            assertThat(sentencesOf(Locale.ENGLISH, "The levy rose\nby half. Nobody\nnoticed."))
                    .containsExactly("The levy rose\nby half.", "Nobody\nnoticed.");
        }

        @Test
        void aFullLineGoesOnBeforeACapital() {
            String wrapped = "The minister told the committee on Tuesday that\nGermany had paid more into the fund than any\nother member did.";
            assertThat(sentencesOf(Locale.ENGLISH, wrapped)).containsExactly(wrapped);
        }

        @Test
        void shortLinesAreItems() {
            assertThat(sentencesOf(Locale.ENGLISH, "bread\nmilk and eggs\nsalt\n"))
                    .containsExactly("bread", "milk and eggs", "salt");
            assertThat(sentencesOf(Locale.ENGLISH, "Levy doubles\nBy Ana Ruiz\nThe levy rose."))
                    .containsExactly("Levy doubles", "By Ana Ruiz", "The levy rose.");
        }
    }

    @Nested
    class German {

        @Test
        void aDateIsNoEnd() {
            german("Am 3. Oktober 1990 war es so weit.", "Der 1. Mai ist frei.", "Es war im Jahr 1990.", "Alle kamen.");
        }

        @Test
        void anOrdinalIsNoEnd() {
            german("Im 19. Jahrhundert regierte Ludwig XIV. nicht mehr.", "Der 1. FC Beispiel stieg in die 2. Bundesliga auf.");
        }

        @Test
        void anAbbreviationIsNoEnd() {
            german("Die Steuer stieg z. B. in Köln bzw. Bonn um ca. 3 Prozent.", "Laut Abs. 2 gilt das u. a. für alle.");
        }

        @Test
        void aTitleIsNoEnd() {
            german("Prof. Dr. Anna Beck kam.", "Auch Dipl.-Ing. Max Lang war da.");
        }

        @Test
        void quotesCloseTheGermanWay() {
            german("„Das stimmt nicht.“", "„Wirklich?“, fragte sie.", "»Ja.«", "Er ging.");
        }
    }

    @Nested
    class Spanish {

        @Test
        void openingSignsBeginASentence() {
            spanish("Llegó tarde.", "¿Quién lo vio?", "¡Nadie!", "«No fui yo.»", "Se fue.");
        }

        @Test
        void aTitleIsNoEnd() {
            spanish("El Sr. Ruiz y la Dra. Gil viven en la Avda. Goya.", "Véase la pág. 7 y el art. 3 de la ley.");
        }

        @Test
        void aCountrysLettersAreNoEndBeforeASmallLetter() {
            spanish("En EE. UU. no hay datos.", "Hacia el 300 a. C. nació.", "Así fue.");
        }

        @Test
        void aCapitalBehindASemicolonBeginsASentenceWhereItIsNoName() {
            spanish("La tasa subió en 2019;", "El gobierno calló.");
            spanish("Vinieron Ana; Luis y Eva.");
        }
    }

    @Nested
    class OtherLanguages {

        @Test
        void french() {
            splits(Locale.FRENCH, "M. Dupont est venu.", "« Vraiment ? » a-t-il dit.", "Oui !", "Voir p. 3.");
        }

        @Test
        void arabic() {
            splits(Locale.of("ar"), "ارتفعت الضريبة.", "هل لاحظ أحد ذلك؟", "لا أحد.");
        }

        @Test
        void russian() {
            splits(Locale.of("ru"), "Налог вырос в 2019 г. на треть.", "А. С. Иванов это видел.", "Никто не заметил!");
        }

        @Test
        void chinese() {
            assertThat(sentencesOf(Locale.CHINESE, "税率上升了。没有人注意到！他说：“是吗？”她点头。"))
                    .containsExactly("税率上升了。", "没有人注意到！", "他说：“是吗？”", "她点头。");
        }

        @Test
        void japanese() {
            assertThat(sentencesOf(Locale.JAPANESE, "税率が上がった。誰も気づかなかった。「本当ですか？」と彼女は言った。"))
                    .containsExactly("税率が上がった。", "誰も気づかなかった。", "「本当ですか？」と彼女は言った。");
        }

        @Test
        void aLanguageNobodyKnows() {
            splits(Locale.of("xx"), "Aba daba.", "Daba aba?", "Aba.");
            splits(Locale.ROOT, "Aba daba.", "Daba aba?");
        }
    }
}
