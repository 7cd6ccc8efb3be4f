package org.assay.document.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.text.marker.PageContent.Block;
import org.jspecify.annotations.Nullable;

/** Finds headings, paragraphs, list items and speaker turns in text that has none marked, and changes none of it. */
public final class PlainText {

    private static final Pattern ITEM = Pattern.compile("[ \\t]{0,12}(?:[-*•‣–]|(\\d{1,3})[.)])[ \\t]+(?=\\S)");
    private static final String TIME = "[\\[(]?(\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)[\\])]?";
    private static final Pattern TURN = Pattern.compile("[ \\t]{0,8}(?:" + TIME
            + "[ \\t]+)?(\\p{Lu}[\\p{L}\\p{M}\\p{Nd}.'’()\\-]{0,30}(?:[ ][\\p{L}\\p{Nd}(][\\p{L}\\p{M}\\p{Nd}.'’()\\-]{0,30}){0,4})"
            + "[ \\t]*(?:" + TIME + "[ \\t]*)?:(?=[ \\t\\n])[ \\t\\n]*");
    // A line this long is no heading and was not broken by hand.
    private static final int SHORT_LINE = 90;
    private static final int SHORT_QUESTION = 60;
    private static final int WRAPPED_LINE = 110;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();

    private PlainText(String text) {
        this.text = text;
    }

    /** @param canonical as {@link CanonicalText} leaves it */
    public static Extracted of(CanonicalText canonical) {
        String text = canonical.text();
        PlainText plain = new PlainText(text);
        List<int[]> runs = plain.runs();
        boolean turns = plain.isTranscript(runs);
        for (int i = 0; i < runs.size(); i++) plain.read(runs, i, turns);
        return new Extracted(
                text,
                plain.blocks,
                List.of(),
                FileFacts.ofText(plain.title(), turns),
                "text/plain",
                canonical.replaced(),
                FileNotes.NONE);
    }

    private @Nullable String title() {
        if (blocks.isEmpty() || !blocks.getFirst().k().equals("h1")) return null;
        return text.substring(blocks.getFirst().s(), blocks.getFirst().e());
    }

    /** Stretches without a blank line in between, each with its lines: start0, end0, start1, end1, … */
    private List<int[]> runs() {
        List<int[]> runs = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            if (end < 0) end = text.length();
            int start = at;
            int last = end;
            while (start < last && isBlank(text.charAt(start))) start++;
            while (last > start && isBlank(text.charAt(last - 1))) last--;
            if (start < last) {
                lines.add(start);
                lines.add(last);
            } else if (!lines.isEmpty()) {
                runs.add(lines.stream().mapToInt(Integer::intValue).toArray());
                lines.clear();
            }
            at = end + 1;
        }
        if (!lines.isEmpty()) runs.add(lines.stream().mapToInt(Integer::intValue).toArray());
        return runs;
    }

    private void read(List<int[]> runs, int index, boolean turns) {
        int[] lines = runs.get(index);
        if (lines.length == 2 && !turns && isHeading(lines[0], lines[1], runs, index)) {
            blocks.add(Block.plain(blocks.isEmpty() ? "h1" : "h2", lines[0], lines[1]));
            return;
        }
        boolean wrapped = isWrapped(lines);
        int start = lines[0];
        for (int i = 0; i < lines.length; i += 2) {
            boolean last = i + 2 == lines.length;
            boolean ends = last
                    || startsBlock(lines[i + 2], lines[lines.length - 1], turns)
                    || !wrapped && !(turns && isLabel(lines[i], lines[i + 1]));
            if (ends) {
                add(start, lines[i + 1], turns);
                if (!last) start = lines[i + 2];
            }
        }
    }

    private boolean startsBlock(int start, int end, boolean turns) {
        return at(ITEM, start, end) != null || (turns && at(TURN, start, end) != null);
    }

    /** A speaker's name on a line of its own. */
    private boolean isLabel(int start, int end) {
        return text.charAt(end - 1) == ':' && end < text.length() && at(TURN, start, end + 1) != null;
    }

    private void add(int start, int end, boolean turns) {
        Matcher turn = turns ? at(TURN, start, end) : null;
        if (turn != null && turn.end() < end) {
            String time = turn.group(1) != null ? turn.group(1) : turn.group(3);
            blocks.add(Block.turn(start, end, turn.group(2).strip(), time, turn.end()));
            return;
        }
        Matcher item = at(ITEM, start, end);
        if (item != null) {
            Integer number = item.group(1) == null ? null : Integer.valueOf(item.group(1));
            blocks.add(Block.item(item.end(), end, depth(start), number));
            return;
        }
        blocks.add(Block.plain("p", start, end));
    }

    /** How far a list item is indented; two blanks or a tab are one level. */
    private int depth(int start) {
        int width = 0;
        for (int i = start - 1; i >= 0 && text.charAt(i) != '\n'; i--) width += text.charAt(i) == '\t' ? 2 : 1;
        return Math.min(5, width / 2);
    }

    /** Short, alone on its line, without a full stop, and with text to head. */
    private boolean isHeading(int start, int end, List<int[]> runs, int index) {
        if (end - start > SHORT_LINE || index + 1 == runs.size()) return false;
        if (!Character.isLetterOrDigit(text.codePointAt(start)) || at(ITEM, start, end) != null) return false;
        char last = text.charAt(end - 1);
        boolean question = (last == '?' || last == '؟' || last == '？') && end - start <= SHORT_QUESTION;
        if (!question && ".!?…:;,。！？：；،؛؟\"”»)".indexOf(last) >= 0) return false;
        int[] next = runs.get(index + 1);
        return next[next.length - 1] - next[0] > end - start;
    }

    /** Lines of about equal, modest length were broken by an editor or a mail program, not by their author. */
    private static boolean isWrapped(int[] lines) {
        int longest = 0;
        for (int i = 0; i < lines.length; i += 2) longest = Math.max(longest, lines[i + 1] - lines[i]);
        if (lines.length == 2 || longest > WRAPPED_LINE || longest < 40) return false;
        int full = 0;
        for (int i = 0; i < lines.length - 2; i += 2) if (lines[i + 1] - lines[i] >= longest * 6 / 10) full++;
        return full * 10 >= (lines.length / 2 - 1) * 7;
    }

    /** At least four turns, a third of all paragraphs, and someone who speaks twice. */
    private boolean isTranscript(List<int[]> runs) {
        Map<String, Integer> speakers = new HashMap<>();
        int turns = 0;
        int timed = 0;
        for (int[] lines : runs) {
            for (int i = 0; i < lines.length; i += 2) {
                Matcher turn = at(TURN, lines[i], lines[lines.length - 1]);
                if (turn == null) continue;
                turns++;
                if (turn.group(1) != null || turn.group(3) != null) timed++;
                speakers.merge(turn.group(2).strip(), 1, Integer::sum);
            }
        }
        boolean repeated = speakers.values().stream().anyMatch(times -> times > 1);
        int paragraphs = Math.max(1, runs.size());
        return repeated && turns >= 4 && (turns * 3 >= paragraphs || timed * 4 >= paragraphs);
    }

    private @Nullable Matcher at(Pattern pattern, int start, int end) {
        // A label or bullet is short: a line of megabytes is not searched.
        Matcher matcher = pattern.matcher(text).region(start, Math.min(end, start + 200));
        return matcher.lookingAt() ? matcher : null;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }
}
