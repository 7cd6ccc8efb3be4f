package org.assay.claim.ui;

import org.assay.account.Setting;
import org.assay.account.Settings;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Notices;
import org.assay.text.marker.PageKeys;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The keys that each person has chosen for the reading room; the same on each of their computers. */
@Component
class ReaderKeys {

    private final Settings settings;
    private final JsonMapper json;

    ReaderKeys(Settings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    PageKeys chosen() {
        try {
            return settings.get(Setting.READING_KEYS)
                    .map(kept -> json.readValue(kept, PageKeys.class))
                    .orElse(PageKeys.DESIGNED);
        } catch (JacksonException | Refusal unreadable) {
            // Kept by another version of the program: better the designed keys than no page.
            return PageKeys.DESIGNED;
        }
    }

    void keep(PageKeys keys) {
        Notices.attempt(() -> settings.put(Setting.READING_KEYS, json.writeValueAsString(keys)));
    }
}
