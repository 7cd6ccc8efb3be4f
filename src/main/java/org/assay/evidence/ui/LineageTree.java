package org.assay.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.evidence.Independence;
import org.assay.evidence.Independence.Branch;

/** The picture of which source repeats which: nested lists, drawn as trees, read out as what they are. */
final class LineageTree extends Div {

    LineageTree(Independence independence) {
        addClassName("assay-lineage");
        UnorderedList trees = list(independence.trees(), true);
        trees.getElement().setAttribute("aria-label", "Which source repeats which");
        add(trees);
    }

    private static UnorderedList list(List<Branch> branches, boolean roots) {
        UnorderedList list = new UnorderedList();
        branches.forEach(branch -> list.add(item(branch, roots)));
        return list;
    }

    private static ListItem item(Branch branch, boolean root) {
        Span title = new Span(branch.title());
        title.addClassName("assay-lineage-title");
        title.getElement().setAttribute("dir", "auto");
        Div node = new Div(title);
        node.addClassName("assay-lineage-node");
        if (!branch.ordinals().isEmpty()) {
            Span pieces = new Span(branch.ordinals().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            pieces.addClassName("assay-lineage-pieces");
            Span unseen = new Span(branch.ordinals().size() == 1 ? "evidence " : "pieces of evidence ");
            unseen.addClassName("assay-unseen");
            pieces.addComponentAsFirst(unseen);
            node.addComponentAsFirst(pieces);
        }
        String words = words(branch, root);
        if (!words.isEmpty()) {
            Span what = new Span(words);
            what.addClassName("assay-source-facts");
            node.add(what);
        }
        ListItem item = new ListItem(node);
        if (root) item.addClassName("assay-lineage-root");
        if (!branch.branches().isEmpty()) item.add(list(branch.branches(), false));
        return item;
    }

    private static String words(Branch branch, boolean root) {
        if (root && branch.branches().isEmpty()) return "";
        String place = root ? "first hand" : "repeats it";
        return branch.ordinals().isEmpty() ? place + ", not among the evidence" : place;
    }
}
