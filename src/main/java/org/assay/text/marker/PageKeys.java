package org.assay.text.marker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.kernel.Refusal;

/**
 * What a person made of the page's keys.
 *
 * @param singles whether single-character keys do anything (WCAG 2.1.4)
 * @param changed all keys of those actions that have others than designed
 */
public record PageKeys(boolean singles, Map<String, List<String>> changed) {

    private static final int MOST_ACTIONS = 80;
    private static final int MOST_KEYS = 4;
    private static final int LONGEST_KEY = 32;

    public static final PageKeys DESIGNED = new PageKeys(true, Map.of());

    /** @throws Refusal {@code PAGE_KEYS_UNKNOWN} for what no page of ours sends */
    public PageKeys {
        changed = new TreeMap<>(changed);
        boolean good = changed.size() <= MOST_ACTIONS;
        for (Map.Entry<String, List<String>> each : changed.entrySet()) {
            List<String> keys = each.getValue();
            good = good
                    && each.getKey().matches("[a-z-]{1,40}")
                    && keys.size() <= MOST_KEYS
                    && keys.stream().allMatch(key -> !key.isEmpty() && key.length() <= LONGEST_KEY);
        }
        List<String> all = changed.values().stream().flatMap(List::stream).toList();
        if (!good || all.stream().distinct().count() != all.size()) throw new Refusal("PAGE_KEYS_UNKNOWN");
        changed = Map.copyOf(changed);
    }
}
