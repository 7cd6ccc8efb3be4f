package org.assay.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a copy as a fragment of an address names it: {@code page=3} (RFC 8118), {@code xywh=percent:10,20,30,40} and
 * {@code t=12.5,20} (W3C Media Fragments); a part of a scanned page is {@code page=3&xywh=…}.
 *
 * @param page from 1
 */
public record CopyFragment(@Nullable Integer page, @Nullable Region region, @Nullable Time time) {

    private static final int LAST_PAGE = 5_000;
    /** Ten days. */
    private static final double LONGEST_SECONDS = 864_000;

    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,6})?)";
    private static final Pattern FRAGMENT = Pattern.compile("(?:page=(\\d{1,5}))?(?:&?xywh=percent:%1$s,%1$s,%1$s,%1$s)?|t=%1$s(?:,%1$s)?"
            .formatted(NUMBER));

    /** Left upper corner, width and height, in parts of a hundred of the picture's. */
    public record Region(double x, double y, double width, double height) {

        public Region {
            boolean within = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 100.01 && y + height <= 100.01;
            if (!within) throw malformed();
        }
    }

    /** @param end in seconds; null where it is a moment */
    public record Time(double start, @Nullable Double end) {

        public Time {
            if (!(start >= 0 && start <= LONGEST_SECONDS)) throw malformed();
            if (end != null && !(end > start && end <= LONGEST_SECONDS)) throw malformed();
        }
    }

    public CopyFragment {
        if (page != null && (page < 1 || page > LAST_PAGE)) throw malformed();
        if (page == null && region == null && time == null) throw malformed();
        if (time != null && (page != null || region != null)) throw malformed();
    }

    public static CopyFragment page(int page) {
        return new CopyFragment(page, null, null);
    }

    /** @throws Refusal {@code PASSAGE_MALFORMED} */
    public static CopyFragment of(String text) {
        Matcher parts = FRAGMENT.matcher(text);
        if (text.isEmpty() || text.startsWith("&") || !parts.matches()) throw malformed();
        if (parts.group(6) != null) {
            Double end = parts.group(7) == null ? null : Double.valueOf(parts.group(7));
            return new CopyFragment(null, null, new Time(Double.parseDouble(parts.group(6)), end));
        }
        Integer page = parts.group(1) == null ? null : Integer.valueOf(parts.group(1));
        Region region = parts.group(2) == null
                ? null
                : new Region(number(parts, 2), number(parts, 3), number(parts, 4), number(parts, 5));
        return new CopyFragment(page, region, null);
    }

    private static double number(Matcher parts, int group) {
        return Double.parseDouble(parts.group(group));
    }

    /** As people write it: “p. 3”, “12:05–12:40”. */
    public String words() {
        List<String> words = new ArrayList<>();
        if (page != null) words.add("p. " + page);
        if (region != null) {
            words.add("%s–%s %% across, %s–%s %% down".formatted(
                    whole(region.x), whole(region.x + region.width), whole(region.y), whole(region.y + region.height)));
        }
        if (time != null) words.add(time.end == null ? clock(time.start) : clock(time.start) + "–" + clock(Math.ceil(time.end)));
        return String.join(", ", words);
    }

    private static String clock(double seconds) {
        long whole = (long) Math.floor(seconds);
        return whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
    }

    private static long whole(double part) {
        return Math.round(Math.min(100, part));
    }

    /** The fragment itself. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (page != null) parts.add("page=" + page);
        if (region != null) {
            parts.add("xywh=percent:" + rounded(region.x) + "," + rounded(region.y) + "," + rounded(region.width) + ","
                    + rounded(region.height));
        }
        if (time != null) parts.add("t=" + rounded(time.start) + (time.end == null ? "" : "," + rounded(time.end)));
        return String.join("&", parts);
    }

    private static String rounded(double number) {
        BigDecimal shorter = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return shorter.toPlainString();
    }

    private static Refusal malformed() {
        return Refusal.of("passage", "PASSAGE_MALFORMED");
    }
}
