package org.assay.claim;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A filter over claims as the list's address has it: {@code state=OPEN&state=IN_CHECK&priority=HIGH&mine=true&q=words}.
 * Whoever opens it, “mine” is theirs.
 *
 * @param whole false where the address had something that is not known, which was left out
 */
public record FilterAddress(
        Set<ClaimState> states, @Nullable Priority priority, boolean mine, boolean toRecheck, String words, boolean whole) {

    /** UTF-16 code units of the words, at most; what is beyond is cut off. */
    public static final int LONGEST_WORDS = 200;

    public FilterAddress {
        states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
        words = shortened(words.strip());
    }

    public boolean isEmpty() {
        return states.isEmpty() && priority == null && !mine && !toRecheck && words.isEmpty();
    }

    public ClaimFilter of(PersonId me) {
        ClaimFilter filter = new ClaimFilter(null, states, null, priority, null, mine ? me : null, null, words);
        return toRecheck ? filter.onlyToRecheck() : filter;
    }

    public String query() {
        List<String> parts = new ArrayList<>();
        states.forEach(state -> parts.add("state=" + state));
        if (priority != null) parts.add("priority=" + priority);
        if (mine) parts.add("mine=true");
        if (toRecheck) parts.add("recheck=true");
        if (!words.isEmpty()) parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return String.join("&", parts);
    }

    public static FilterAddress parse(String query) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals < 0) continue;
            try {
                values.computeIfAbsent(part.substring(0, equals), none -> new ArrayList<>())
                        .add(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                values.put("unreadable", List.of());
            }
        }
        return of(values);
    }

    public static FilterAddress of(Map<String, ? extends Collection<String>> values) {
        Set<ClaimState> states = EnumSet.noneOf(ClaimState.class);
        Priority priority = null;
        boolean mine = false;
        boolean toRecheck = false;
        String words = "";
        boolean whole = true;
        for (Map.Entry<String, ? extends Collection<String>> entry : values.entrySet()) {
            for (String value : entry.getValue().isEmpty() ? List.of("") : entry.getValue()) {
                switch (entry.getKey()) {
                    case "state" -> whole &= known(ClaimState.class, value, states);
                    case "priority" -> {
                        Set<Priority> found = EnumSet.noneOf(Priority.class);
                        whole &= known(Priority.class, value, found) && priority == null;
                        if (priority == null && !found.isEmpty()) priority = found.iterator().next();
                    }
                    case "mine" -> mine = value.equals("true");
                    case "recheck" -> toRecheck = value.equals("true");
                    case "q" -> words = value;
                    default -> whole = false;
                }
            }
        }
        return new FilterAddress(states, priority, mine, toRecheck, words, whole);
    }

    private static <E extends Enum<E>> boolean known(Class<E> type, String name, Set<E> into) {
        for (E each : type.getEnumConstants()) {
            if (!each.name().equals(name)) continue;
            into.add(each);
            return true;
        }
        return false;
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_WORDS) return words;
        boolean between = Character.isHighSurrogate(words.charAt(LONGEST_WORDS - 1));
        return words.substring(0, between ? LONGEST_WORDS - 1 : LONGEST_WORDS);
    }
}
