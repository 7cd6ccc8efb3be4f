package org.assay.workbench.layout;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;

/** The rooms that the person may enter, and how much waits in each. */
class NavigationBar extends Nav {

    private final transient ObjectProvider<NavigationEntry> entries;
    private final UnorderedList list = new UnorderedList();
    private final TabCount total = new TabCount();
    private final Map<NavigationEntry, Link> links = new LinkedHashMap<>();

    NavigationBar(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries;
        setAriaLabel("Main");
        addClassName("assay-nav");
        add(list, total);
    }

    /** Marks where the person is, and asks each room anew whether it is open to them and what waits. */
    void show(String path) {
        var visible = visible(entries).toList();
        if (!visible.equals(links.keySet().stream().toList())) {
            list.removeAll();
            links.clear();
            visible.forEach(entry -> {
                Link link = new Link(entry);
                links.put(entry, link);
                list.add(new ListItem(link));
            });
        }
        links.forEach((entry, link) -> link.update(isNearest(entry, path)));
        count();
    }

    /** Asks each room anew what waits there. */
    void count() {
        try {
            links.forEach((entry, link) -> link.count(entry));
        } catch (Refusal noLonger) {
            // Signed out, or a role taken away since: the next move shows which rooms are left.
            return;
        }
        total.show(links.values().stream().mapToInt(link -> link.waiting).sum());
    }

    /** @return ends it */
    Runnable follow(Runnable changed) {
        List<Runnable> ends = links.keySet().stream().map(entry -> entry.follow(changed)).toList();
        return () -> ends.forEach(Runnable::run);
    }

    /** Of two rooms that a path belongs to, the one it leads further into: {@code desk/scales} is not the desk's. */
    private boolean isNearest(NavigationEntry entry, String path) {
        return isAt(entry, path)
                && links.keySet().stream()
                        .filter(other -> isAt(other, path))
                        .allMatch(other -> own(other).length() <= own(entry).length());
    }

    static Stream<NavigationEntry> visible(ObjectProvider<NavigationEntry> entries) {
        return entries.stream()
                .filter(NavigationEntry::visible)
                .sorted(Comparator.comparingInt(NavigationEntry::order));
    }

    private static boolean isAt(NavigationEntry entry, String path) {
        String own = own(entry);
        return path.equals(own) || path.startsWith(own + "/") || entry.covers(path);
    }

    private static String own(NavigationEntry entry) {
        return RouteConfiguration.forSessionScope().getUrl(entry.view());
    }

    private static final class Link extends RouterLink {

        private final Span count = new Span();
        private int waiting;

        Link(NavigationEntry entry) {
            super(entry.view());
            Span label = new Span(entry.label());
            label.addClassName("label");
            count.addClassName("count");
            add(Icon.of(entry.icon()), label, count);
        }

        void update(boolean here) {
            if (here) {
                getElement().setAttribute("aria-current", "page");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }

        void count(NavigationEntry entry) {
            waiting = entry.count();
            count.setVisible(waiting > 0);
            count.setText(waiting > 99 ? "99+" : String.valueOf(waiting));
            count.setTitle(waiting + " waiting");
        }
    }
}
