package org.assay.review;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.account.Account;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Whom a comment names: {@code @name}, the name that they sign in with. Not in code, in an address or after a backslash. Pure. */
final class Mentions {

    /** More would be a circular, and each costs a row. */
    static final int MOST = 30;

    private static final Pattern CODE = Pattern.compile("(?s)```.*?(?:```|\\z)|``.*?``|`[^`\n]*`");
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}._@+/\\\\-])@([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,63})");
    private static final Pattern END = Pattern.compile("[._@+-]+$");

    private Mentions() {}

    /**
     * @param members everybody on the desk
     * @param able those of them who may answer
     * @throws Refusal {@code MENTION_OUTSIDE}, {@code MENTION_UNABLE}, {@code MENTIONS_MANY}
     */
    static List<PersonId> in(String body, Collection<Account> members, Collection<Account> able) {
        Map<String, Account> known = byName(members);
        Set<PersonId> may = new LinkedHashSet<>(able.stream().map(Account::person).toList());
        Set<PersonId> named = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(CODE.matcher(body).replaceAll(" "));
        while (mention.find()) {
            Account account = account(mention.group(1), known);
            if (account == null) throw Refusal.of("body", "MENTION_OUTSIDE", bare(mention.group(1)));
            if (!may.contains(account.person())) throw Refusal.of("body", "MENTION_UNABLE", account.displayName());
            named.add(account.person());
            if (named.size() > MOST) throw Refusal.of("body", "MENTIONS_MANY", MOST);
        }
        return List.copyOf(named);
    }

    /** Those of the members whom a comment names already. */
    static Set<PersonId> known(String body, Collection<Account> members) {
        Map<String, Account> known = byName(members);
        Set<PersonId> named = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(CODE.matcher(body).replaceAll(" "));
        while (mention.find()) {
            Account account = account(mention.group(1), known);
            if (account != null) named.add(account.person());
        }
        return named;
    }

    private static @Nullable Account account(String name, Map<String, Account> known) {
        Account account = known.get(folded(name));
        return account == null ? known.get(folded(bare(name))) : account;
    }

    /** Without the full stop that ends the sentence. */
    private static String bare(String name) {
        return END.matcher(name).replaceAll("");
    }

    private static Map<String, Account> byName(Collection<Account> members) {
        Map<String, Account> known = new LinkedHashMap<>();
        members.forEach(each -> known.put(folded(each.username()), each));
        return known;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
