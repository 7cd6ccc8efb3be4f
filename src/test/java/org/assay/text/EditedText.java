package org.assay.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A made-up text, edited at random as writers edit, that knows where each of its words went. */
final class EditedText {

    /** A word keeps its identity whatever is done to it. */
    private static final class Word {
        String letters;
        int start = -1;
        int end = -1;

        Word(String letters) {
            this.letters = letters;
        }
    }

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<List<List<Word>>> paragraphs = new ArrayList<>();
    private final List<Word> original = new ArrayList<>();
    private final int[] starts;
    private final int[] ends;
    private final List<int[]> sentences = new ArrayList<>();
    final String before;
    private String space = " ";

    EditedText(long seed, int words) {
        random = new Random(seed);
        for (int i = 0; i < 4_000; i++) vocabulary.add(newWord());
        int made = 0;
        while (made < words) {
            List<List<Word>> paragraph = new ArrayList<>();
            for (int s = 1 + random.nextInt(6); s > 0; s--) {
                List<Word> sentence = new ArrayList<>();
                int from = original.size();
                for (int w = 4 + random.nextInt(22); w > 0; w--) sentence.add(new Word(commonWord()));
                sentence.getLast().letters += ".";
                sentence.getFirst().letters = capital(sentence.getFirst().letters);
                if (random.nextInt(6) == 0) {
                    sentence.get(1).letters = "“" + sentence.get(1).letters;
                    sentence.get(2).letters += "” –";
                }
                original.addAll(sentence);
                sentences.add(new int[] {from, original.size()});
                made += sentence.size();
                paragraph.add(sentence);
            }
            paragraphs.add(paragraph);
        }
        before = render();
        starts = original.stream().mapToInt(word -> word.start).toArray();
        ends = original.stream().mapToInt(word -> word.end).toArray();
    }

    private String newWord() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--)
            word.append("bcdfghklmnprstvwz".charAt(random.nextInt(17))).append("aeiou".charAt(random.nextInt(5)));
        if (random.nextBoolean()) word.append("nrstl".charAt(random.nextInt(5)));
        return word.toString();
    }

    /** Few words are frequent and many are rare, as in any language. */
    private String commonWord() {
        return vocabulary.get((int) Math.min(vocabulary.size() - 1.0, Math.exp(random.nextDouble() * Math.log(vocabulary.size()))));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String render() {
        for (Word word : original) word.start = word.end = -1;
        StringBuilder text = new StringBuilder();
        for (List<List<Word>> paragraph : paragraphs) {
            for (List<Word> sentence : paragraph)
                for (Word word : sentence) {
                    word.start = text.length();
                    text.append(word.letters);
                    word.end = text.length();
                    text.append(space);
                }
            text.append("\n\n");
        }
        return text.toString();
    }

    /** Edits about one in {@code every} words, and some sentences and paragraphs. */
    String edited(int every) {
        for (List<List<Word>> paragraph : paragraphs)
            for (List<Word> sentence : paragraph)
                for (int at = 0; at < sentence.size(); at++) {
                    if (random.nextInt(every) != 0) continue;
                    switch (random.nextInt(4)) {
                        case 0 -> sentence.add(at, new Word(commonWord()));
                        case 1 -> sentence.remove(at);
                        case 2 -> sentence.get(at).letters = commonWord();
                        default -> sentence.get(at).letters = typo(sentence.get(at).letters);
                    }
                }
        for (List<List<Word>> paragraph : paragraphs) {
            if (random.nextInt(15) == 0) paragraph.remove(random.nextInt(paragraph.size()));
            if (random.nextInt(15) == 0) paragraph.add(random.nextInt(paragraph.size() + 1), newSentence());
        }
        if (random.nextBoolean()) Collections.swap(paragraphs, random.nextInt(paragraphs.size()), random.nextInt(paragraphs.size()));
        if (random.nextInt(4) == 0) paragraphs.add(random.nextInt(paragraphs.size()), List.of(newSentence(), newSentence()));
        boolean plainQuotes = random.nextInt(3) == 0;
        if (plainQuotes)
            for (Word word : original)
                word.letters = word.letters.replace('“', '"').replace('”', '"').replace('–', '-');
        if (random.nextInt(3) == 0) space = "\u00a0";
        else if (random.nextInt(3) == 0) space = "  ";
        return render();
    }

    private List<Word> newSentence() {
        List<Word> sentence = new ArrayList<>();
        for (int w = 4 + random.nextInt(20); w > 0; w--) sentence.add(new Word(commonWord()));
        return sentence;
    }

    private String typo(String letters) {
        int at = random.nextInt(letters.length());
        return letters.substring(0, at) + "x" + letters.substring(at + (random.nextBoolean() ? 1 : 0));
    }

    /** A sentence or a phrase of the text as it was: first word, one past the last. */
    int[] somePassage() {
        int[] sentence = sentences.get(random.nextInt(sentences.size()));
        if (random.nextInt(3) > 0) return sentence;
        int length = Math.min(sentence[1] - sentence[0], 4 + random.nextInt(6));
        int from = sentence[0] + random.nextInt(sentence[1] - sentence[0] - length + 1);
        return new int[] {from, from + length};
    }

    TextSpan spanBefore(int[] passage) {
        return new TextSpan(starts[passage[0]], ends[passage[1] - 1]);
    }

    /** The share of a passage's words that are still there. */
    double kept(int[] passage) {
        int kept = 0;
        for (int i = passage[0]; i < passage[1]; i++) if (original.get(i).start >= 0) kept++;
        return kept / (double) (passage[1] - passage[0]);
    }

    /** Whether a place shares half of what it and the passage's remaining words cover together. */
    boolean isAt(int[] passage, TextSpan place) {
        int start = Integer.MAX_VALUE, end = -1;
        for (int i = passage[0]; i < passage[1]; i++) {
            Word word = original.get(i);
            if (word.start < 0) continue;
            start = Math.min(start, word.start);
            end = Math.max(end, word.end);
        }
        int common = Math.max(0, Math.min(place.end(), end) - Math.max(place.start(), start));
        return end >= 0 && 2 * common >= Math.max(place.end(), end) - Math.min(place.start(), start);
    }
}
