package org.assay.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.evidence.EvidenceDetail;
import org.assay.evidence.EvidenceId;
import org.assay.kernel.Refusal;
import org.assay.review.CommentDetail;
import org.assay.review.ThreadDetail;
import org.assay.review.ThreadId;
import org.jspecify.annotations.Nullable;

/** All that is discussed on a claim; what colleagues write comes in by itself and takes nobody's focus. */
@StyleSheet("assay/threads.css")
final class ThreadsPanel extends Div {

    private static final String SHOW = """
            requestAnimationFrame(() => {
              this.scrollIntoView({ block: 'center' });
              this.focus({ preventScroll: true });
            })
            """;

    private final ClaimDetail claim;
    private final ReviewServices services;
    private final Runnable changed;
    private final Map<ThreadId, ThreadCard> cards = new LinkedHashMap<>();
    private final Div list = new Div();
    private final Span told = new Span();
    private final Paragraph none = new Paragraph("Nothing is discussed here yet.");
    private @Nullable Runnable stopFollowing;

    /** @param changed after a thread changed here or elsewhere: the gate may stand otherwise */
    ThreadsPanel(ClaimDetail claim, ReviewServices services, Runnable changed) {
        this.claim = claim;
        this.services = services;
        this.changed = changed;
        addClassName("assay-threads");
        list.addClassName("assay-thread-list");
        told.addClassName("assay-threads-told");
        told.getElement().setAttribute("role", "status");
        none.addClassName("assay-muted");
        add(told, none, list);
        if (services.account().may(Permission.COMMENT) && !claim.removed()) {
            add(new StartThreadForm(claim, services, this::started));
        }
        List<ThreadDetail> threads = new ArrayList<>(services.threads().of(claim.id()));
        threads.sort(Comparator.comparing(ThreadDetail::open).reversed());
        show(threads);
    }

    private void show(List<ThreadDetail> threads) {
        Map<EvidenceId, String> evidence = threads.stream().anyMatch(each -> each.evidence() != null)
                ? services.evidence().of(claim.id()).stream()
                        .collect(Collectors.toMap(EvidenceDetail::id, each -> each.source().entry().title()))
                : Map.of();
        for (ThreadDetail thread : threads) {
            ThreadCard known = cards.get(thread.id());
            if (known != null) {
                known.show(thread);
                continue;
            }
            String title = thread.evidence() == null ? null : evidence.get(thread.evidence());
            ThreadCard card = new ThreadCard(thread, title, services, this::read);
            cards.put(thread.id(), card);
            list.add(card);
        }
        none.setVisible(cards.isEmpty());
    }

    private void read() {
        show(services.threads().of(claim.id()));
        changed.run();
    }

    private void started(ThreadId thread) {
        read();
        ThreadCard card = cards.get(thread);
        if (card != null) card.getElement().executeJs(SHOW);
    }

    private void learn() {
        List<ThreadDetail> before = cards.values().stream().map(ThreadCard::thread).toList();
        try {
            read();
        } catch (Refusal noLonger) {
            // Signed out, or a role taken away: what they had is still on the screen, and more does not come.
            return;
        }
        List<CommentDetail> fresh = cards.values().stream()
                .map(ThreadCard::thread)
                .flatMap(thread -> thread.comments().stream())
                .filter(comment -> !comment.author().equals(services.me()))
                .filter(comment -> before.stream().noneMatch(thread -> thread.comments().stream()
                        .anyMatch(known -> known.id().equals(comment.id()))))
                .toList();
        if (!fresh.isEmpty()) told.setText(services.name(fresh.getLast().author()) + " wrote in a discussion.");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        stopFollowing = services.news()
                .follow(claim.id(), ui.accessLater(this::learn, () -> {})::run);
        // A view that stays while its address changes is filled before the new address counts.
        ui.beforeClientResponse(
                this, context -> target(ui.getActiveViewLocation().getQueryParameters()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopFollowing != null) stopFollowing.run();
    }

    /** A link leads to just the thread, or the comment, that it names. */
    private void target(QueryParameters asked) {
        Optional<ThreadCard> card = asked.getSingleParameter(ThreadLinks.THREAD).flatMap(id -> cards.values().stream()
                .filter(each -> each.thread().id().toString().equals(id))
                .findFirst());
        if (card.isEmpty()) return;
        card.get().unfold();
        card.get().addClassName("assay-thread-target");
        Optional<String> comment = asked.getSingleParameter(ThreadLinks.COMMENT);
        card.get()
                .getElement()
                .executeJs(
                        """
                        requestAnimationFrame(() => {
                          const part = [...this.querySelectorAll('.assay-comment')].find((each) => each.id === $0) ?? this;
                          part.scrollIntoView({ block: 'center' });
                          part.focus({ preventScroll: true });
                        })
                        """,
                        "comment-" + comment.orElse(""));
    }
}
