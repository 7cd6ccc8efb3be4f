package org.assay.document.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Guesses a text's language from its script and, within Latin, Cyrillic and Arabic, from the small words that hardly
 * any sentence does without. Says {@code und} rather than guess from too little.
 */
public final class LanguageGuess {

    public static final String UNKNOWN = "und";

    // A language's hundredth most frequent words say less than its first twenty.
    private static final Map<String, String> SMALL_WORDS = Map.ofEntries(
            Map.entry("en", "the of and to in is that for it was on are with as at be this have from by not but they which"),
            Map.entry("de", "der die und das in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden"),
            Map.entry("es", "de la que el en y los del se las por un para con no una su al lo como más pero sus le ha"),
            Map.entry("fr", "de la le et les des en un une du que est pour qui dans au par sur pas plus avec ce se sont ne"),
            Map.entry("it", "di che la il e in un per del è non una della le si con da sono al dei come gli anche ha nel"),
            Map.entry("pt", "de que o a e do da em um para com não uma os no se na por mais as dos como mas foi ao"),
            Map.entry("nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als bij maar die door wordt"),
            Map.entry("pl", "w i na z do się nie że jest o to jak po za od przez ale dla są co tym który oraz"),
            Map.entry("sv", "och i att det som en på är av för med den till inte har de ett om var men sig från"),
            Map.entry("da", "og i at det er en af til på for som med den de ikke der har et om var men sig fra blev"),
            Map.entry("cs", "a v se na je že z s do o to i ve k pro za by ale jako po jsou není podle"),
            Map.entry("ro", "de și în a la cu pe un o că din nu care este pentru mai se sunt au ca fost"),
            Map.entry("tr", "ve bir bu da de için ile çok olarak daha olan gibi kadar sonra ama ne var en değil o"),
            Map.entry("id", "yang dan di dengan untuk dari pada ini itu tidak dalam akan adalah ke oleh juga ada sebagai"),
            Map.entry("ru", "и в не на что с по как это он из за к его но то для от был все у я"),
            Map.entry("uk", "і в не на що з до та як це у за від його але для був про який є або я"),
            Map.entry("bg", "на и да в се за от не е с че по са ще до това като си към при"),
            Map.entry("sr", "је и у да се на за од са не су као који то из ће али о по"),
            Map.entry("ar", "في من على أن إلى التي عن ما لا هذا هذه كان مع الذي بعد بين أو كما قد ذلك"),
            Map.entry("fa", "و در به از که این را با است برای آن یک خود تا کرد بر هم شد می نیز"),
            Map.entry("ur", "کے میں کی ہے اور سے کا کو اس نے کہ پر یہ ہیں بھی ایک تھا نہیں"));

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"));

    private static final Map<String, Set<String>> LANGUAGES_BY_WORD = new HashMap<>();

    static {
        SMALL_WORDS.forEach((language, words) -> {
            for (String word : words.split(" ")) {
                LANGUAGES_BY_WORD.computeIfAbsent(word, none -> new HashSet<>()).add(language);
            }
        });
    }

    private static final int ENOUGH = 20_000;

    private LanguageGuess() {}

    /** Whether {@link #of} could have answered this language, so that another answer speaks against it. */
    public static boolean knows(String language) {
        return SMALL_WORDS.containsKey(language)
                || BY_SCRIPT.containsValue(language)
                || language.equals("zh")
                || language.equals("ja");
    }

    /** A BCP 47 language, or {@value #UNKNOWN}. Reads no more than the first {@value #ENOUGH} characters. */
    public static String of(String text) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters < 10) return UNKNOWN;

        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
        if ((kana + han) * 2 > letters) return kana * 10 > han ? "ja" : "zh";
        UnicodeScript main = scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        String only = BY_SCRIPT.get(main);
        return only != null ? only : bySmallWords(sample);
    }

    private static String bySmallWords(String sample) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            if (word.isEmpty()) continue;
            words++;
            for (String language : LANGUAGES_BY_WORD.getOrDefault(word, Set.of())) hits.merge(language, 1, Integer::sum);
        }
        int best = 0;
        int second = 0;
        String language = UNKNOWN;
        for (var hit : hits.entrySet()) {
            if (hit.getValue() > best) {
                second = best;
                best = hit.getValue();
                language = hit.getKey();
            } else {
                second = Math.max(second, hit.getValue());
            }
        }
        boolean clear = best >= 3 && best * 10 >= words && best > second;
        return clear ? language : UNKNOWN;
    }
}
