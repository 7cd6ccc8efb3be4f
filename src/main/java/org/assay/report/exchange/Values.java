package org.assay.report.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;

/** Takes from loosely written JSON what was meant: a text may come as a number, in a list, or within an object. */
final class Values {

    private static final Pattern DAY = Pattern.compile("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:$|[^\\d].*)", Pattern.DOTALL);
    private static final List<String> IN_WORDS = List.of("@value", "name", "text", "@id", "url");
    private static final int DEEP = 8;

    private Values() {}

    /** The first text that is not blank. */
    static @Nullable String text(@Nullable Object value) {
        return text(value, 0);
    }

    private static @Nullable String text(@Nullable Object value, int depth) {
        if (value == null || depth > DEEP) return null;
        if (value instanceof String words) {
            String tidy = Storable.of(words).strip();
            return tidy.isEmpty() ? null : tidy;
        }
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                String found = text(each, depth + 1);
                if (found != null) return found;
            }
            return null;
        }
        if (value instanceof Map<?, ?> object) {
            for (String key : IN_WORDS) {
                String found = text(object.get(key), depth + 1);
                if (found != null) return found;
            }
        }
        return null;
    }

    /** An address that a reader can follow. */
    static Optional<String> address(@Nullable Object value) {
        Object said = value instanceof Map<?, ?> object ? first(object, "url", "@id", "@value") : value;
        String words = text(said);
        if (words == null || words.length() > 2_000) return Optional.empty();
        try {
            URI uri = new URI(words);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web ? Optional.of(words) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    static @Nullable Object first(Map<?, ?> object, String... keys) {
        for (String key : keys) {
            Object value = object.get(key);
            if (text(value) != null) return value;
        }
        return null;
    }

    static List<Object> all(@Nullable Object value) {
        if (value == null) return List.of();
        if (value instanceof List<?> list) return new ArrayList<>(list);
        return List.of(value);
    }

    static Map<?, ?> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) return object;
        if (value instanceof List<?> list && !list.isEmpty()) return object(list.getFirst());
        return Map.of();
    }

    /** The day of a date that begins as ISO 8601 wants it, whatever follows. */
    static Optional<LocalDate> day(@Nullable String words) {
        Matcher found = DAY.matcher(words == null ? "" : words);
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<Double> number(@Nullable String words) {
        try {
            return words == null ? Optional.empty() : Optional.of(Double.valueOf(words)).filter(Double::isFinite);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    static String host(String address) {
        String host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether an object says that it is of a type, alone or among others, with or without schema.org before it. */
    static boolean is(Map<?, ?> object, String type) {
        return all(object.containsKey("@type") ? object.get("@type") : object.get("type")).stream()
                .anyMatch(each -> each instanceof String name && name.substring(name.lastIndexOf('/') + 1).equals(type));
    }
}
