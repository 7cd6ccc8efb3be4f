package org.assay.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.Dates;
import org.assay.review.Policy;
import org.assay.review.PolicyRevision;
import org.assay.review.PolicyWords;
import org.jspecify.annotations.Nullable;

/** Every policy the desk ever set, newest first: who, when, why, and what it said otherwise than the one before. */
final class PolicyHistory extends Div {

    PolicyHistory(List<PolicyRevision> history, PolicyRevision current, ReviewServices services) {
        addClassNames("assay-panel", "assay-policy-history");
        add(new H2("How it came about"));
        if (current.number() == 0) {
            Paragraph none = new Paragraph("The desk has set no policy of its own yet: it works by the one that Assay begins with.");
            none.addClassName("assay-muted");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("assay-history");
        for (int at = 0; at < history.size(); at++) {
            Policy before = at + 1 < history.size() ? history.get(at + 1).policy() : Policy.OWN;
            list.add(item(history.get(at), before, services));
        }
        add(list);
    }

    private static ListItem item(PolicyRevision revision, Policy before, ReviewServices services) {
        Span head = new Span(services.name(revision.by()) + " set policy " + revision.number() + ".");
        Paragraph reason = new Paragraph(revision.reason());
        UnorderedList changes = new UnorderedList();
        changes.addClassName("assay-policy-changes");
        PolicyWords.changes(before, revision.policy())
                .forEach(change -> changes.add(new ListItem(sentence(change, services))));
        ListItem item = new ListItem(head);
        item.add(Dates.ago(revision.at(), services.now()));
        item.add(reason, changes);
        return item;
    }

    static String sentence(Change change, ReviewServices services) {
        return PolicyReading.field(change.field()) + ": " + value(change, change.before(), services) + " → "
                + value(change, change.after(), services);
    }

    private static String value(Change change, @Nullable String words, ReviewServices services) {
        if (!change.field().equals("leadEditor")) return words == null ? "–" : words;
        return words == null ? "every editor" : services.name(new PersonId(UUID.fromString(words)));
    }
}
