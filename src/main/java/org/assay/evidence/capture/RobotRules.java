package org.assay.evidence.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt says to us: RFC 9309. */
final class RobotRules {

    private record Rule(String pattern, boolean allows) {}

    private static final int MOST_RULES = 1_000;

    private final List<Rule> rules;

    private RobotRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** @param agent our product token; groups that name it count, else those of all robots */
    static RobotRules of(String text, String agent) {
        List<Rule> ours = new ArrayList<>();
        List<Rule> everybodys = new ArrayList<>();
        boolean named = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inRules = true;
        for (String line : text.split("\\R")) {
            String plain = line.replaceFirst("#.*", "").strip();
            int colon = plain.indexOf(':');
            if (colon < 0) continue;
            String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                // Several lines of agents in a row begin one group together.
                if (inRules) {
                    forUs = false;
                    forAll = false;
                    inRules = false;
                }
                forUs |= value.equalsIgnoreCase(agent);
                forAll |= value.equals("*");
                named |= forUs;
            } else if (key.equals("allow") || key.equals("disallow")) {
                inRules = true;
                if (value.isEmpty()) continue;
                Rule rule = new Rule(value, key.equals("allow"));
                if (forUs && ours.size() < MOST_RULES) ours.add(rule);
                if (forAll && everybodys.size() < MOST_RULES) everybodys.add(rule);
            }
        }
        return new RobotRules(named ? ours : everybodys);
    }

    /** The longest rule that fits decides; of two as long, the one that allows. */
    boolean allow(String path) {
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if (length < longest || length == longest && !rule.allows()) continue;
            if (fits(rule.pattern(), path)) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    /** {@code *} stands for any characters, {@code $} at the end for the end. Without going back and forth over both. */
    static boolean fits(String pattern, String path) {
        boolean toTheEnd = pattern.endsWith("$");
        String[] pieces = (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(pieces[0])) return false;
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            if (last && toTheEnd) return path.length() - pieces[i].length() >= at && path.endsWith(pieces[i]);
            int found = path.indexOf(pieces[i], at);
            if (found < 0) return false;
            at = found + pieces[i].length();
        }
        return !toTheEnd || at == path.length();
    }
}
