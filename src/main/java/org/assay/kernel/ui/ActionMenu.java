package org.assay.kernel.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A button and the short list of actions that it opens. The list is plain buttons: Vaadin's own menus give their items
 * states that a menu's items may not have, and screen readers tell them.
 */
public class ActionMenu extends Button {

    private final List<Component> items = new ArrayList<>();
    private @Nullable Popover list;

    /** Three dots. */
    public ActionMenu(String ariaLabel) {
        this(Icon.of("more"), ariaLabel);
        addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
    }

    /** A word, which says enough by itself. */
    public static ActionMenu of(String label) {
        ActionMenu menu = new ActionMenu(new Text(label), label);
        menu.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return menu;
    }

    /** @param face what the button shows */
    public ActionMenu(Component face, String ariaLabel) {
        getElement().appendChild(face.getElement());
        setAriaLabel(ariaLabel);
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getElement().setAttribute("aria-haspopup", "dialog");
        getElement().setAttribute("aria-expanded", "false");
        addClickListener(this::build);
    }

    public ActionMenu item(String label, Runnable action) {
        return item(new Span(label), action);
    }

    public ActionMenu item(String icon, String label, Runnable action) {
        Div row = new Div(Icon.of(icon), new Span(label));
        row.addClassName("assay-menu-row");
        return item(row, action);
    }

    private ActionMenu item(Component face, Runnable action) {
        NativeButton item = new NativeButton();
        item.add(face);
        item.addClassName("assay-menu-item");
        item.addClickListener(click -> {
            if (list != null) list.close();
            action.run();
        });
        items.add(item);
        return this;
    }

    /** Words, or a rule, between the actions. */
    public ActionMenu part(Component part) {
        items.add(part);
        return this;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** At the first press: of the many menus in a list hardly one is ever opened. */
    private void build(ClickEvent<Button> pressed) {
        if (list != null) return;
        list = new Popover();
        Div content = new Div(items.toArray(Component[]::new));
        content.addClassName("assay-menu");
        list.add(content);
        list.setAriaLabel(getAriaLabel().orElse(""));
        list.setTarget(this);
        list.setPosition(PopoverPosition.BOTTOM_END);
        list.setAutofocus(true);
        content.getElement()
                .executeJs(
                        """
                        this.addEventListener('keydown', event => {
                          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                          if (!step) return;
                          event.preventDefault();
                          const items = [...this.querySelectorAll('button')];
                          const at = items.indexOf(document.activeElement);
                          items.at((at < 0 ? (step > 0 ? 0 : -1) : at + step) % items.length).focus();
                        });
                        """);
        list.open();
    }
}
