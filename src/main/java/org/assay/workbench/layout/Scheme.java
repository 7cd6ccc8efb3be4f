package org.assay.workbench.layout;

import com.vaadin.flow.component.UI;

/** Light, dark, or as the system has it: remembered by the browser. */
enum Scheme {
    SYSTEM("As the system has it", "system"),
    LIGHT("Light", "sun"),
    DARK("Dark", "moon");

    static final String COOKIE = "assay-scheme";

    private final String label;
    private final String icon;

    Scheme(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    String label() {
        return label;
    }

    String icon() {
        return icon;
    }

    void choose(UI ui) {
        String value = name().toLowerCase(java.util.Locale.ROOT);
        ui.getPage()
                .executeJs(
                        """
                        const root = document.documentElement;
                        if ($0 === 'system') root.removeAttribute('theme'); else root.setAttribute('theme', $0);
                        const secure = location.protocol === 'https:' ? '; Secure' : '';
                        document.cookie = $1 + '=' + $0 + '; Path=/; Max-Age=31536000; SameSite=Strict' + secure;
                        """,
                        value,
                        COOKIE);
    }
}
