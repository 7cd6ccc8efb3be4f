package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.assay.account.Account;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Offers the desk's people while one types {@code @} in the text area right before it. */
@Tag("assay-mentions")
@JsModule("./mentions/mention-list.ts")
final class MentionList extends Component {

    MentionList(List<Account> people) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        people.forEach(each -> names.addObject().put("name", each.username()).put("says", each.displayName()));
        getElement().setPropertyJson("people", names);
    }
}
