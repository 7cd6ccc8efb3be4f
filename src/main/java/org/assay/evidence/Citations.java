package org.assay.evidence;

import static org.assay.account.Permission.EXPORT;
import static org.assay.account.Permission.MANAGE_DESK;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.evidence.citation.CitationPress;
import org.assay.evidence.citation.CitationStyle;
import org.assay.kernel.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The style in which a desk's reports list their sources; a desk that has chosen none prints no such list. */
@Service
public class Citations {

    /** Styles compare every source with every other; a longer list is given in the export formats instead. */
    public static final int MOST_PRINTED = 1_000;

    private final JdbcClient database;
    private final Lineage lineage;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Citations(
            JdbcClient database,
            Lineage lineage,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.lineage = lineage;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<CitationStyle> style() {
        return database.sql("select citation_style from library where desk_id = ? and citation_style is not null")
                .param(account.desk().value())
                .query(String.class)
                .optional()
                .flatMap(CitationStyle::of);
    }

    /** @param style null for none */
    @Requires(MANAGE_DESK)
    @Transactional
    public void choose(@Nullable CitationStyle style) {
        lineage.lock(account.desk());
        CitationStyle before = style().orElse(null);
        if (Objects.equals(before, style)) return;
        database.sql("update library set citation_style = ? where desk_id = ?")
                .params(style == null ? null : style.file(), account.desk().value())
                .update();
        events.publishEvent(new CitationStyleChosen(
                account.desk(),
                account.person(),
                clock.instant(),
                List.of(Change.of(
                        "citationStyle", before == null ? null : before.file(), style == null ? null : style.file()))));
    }

    /**
     * Sources as the desk's style prints them, in its order; nothing where the desk has chosen none, or there are more than
     * {@value #MOST_PRINTED}.
     *
     * @param language of the style's own words
     * @return HTML that is harmless: {@code i}, {@code b}, {@code sup} and {@code sub} without attributes, no other tag
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public Map<SourceId, String> print(Map<SourceId, SourceEntry> sources, String language) {
        Optional<CitationStyle> style = style();
        if (style.isEmpty() || sources.size() > MOST_PRINTED) return Map.of();
        Map<String, SourceEntry> named = new LinkedHashMap<>();
        sources.forEach((id, entry) -> named.put(id.toString(), entry));
        Map<SourceId, String> printed = new LinkedHashMap<>();
        CitationPress.print(style.get(), language, named).forEach((id, html) -> printed.put(SourceId.of(id), html));
        return printed;
    }
}
