package org.assay.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Map;

/** The lists of cases, and how the address names them. */
enum QueueList {
    TURN("", "My turn"),
    DESK("desk", "My desk"),
    LEGAL("legal", "Legal lane"),
    AWAITED("waiting", "I wait for"),
    FOLLOWED("followed", "I follow");

    static final String PARAMETER = "list";

    private final String name;
    private final String label;

    QueueList(String name, String label) {
        this.name = name;
        this.label = label;
    }

    String label() {
        return label;
    }

    QueryParameters parameters() {
        return this == TURN ? QueryParameters.empty() : QueryParameters.simple(Map.of(PARAMETER, name));
    }

    static QueueList of(QueryParameters asked) {
        String name = asked.getSingleParameter(PARAMETER).orElse("");
        return Arrays.stream(values()).filter(each -> each.name.equals(name)).findFirst().orElse(TURN);
    }
}
