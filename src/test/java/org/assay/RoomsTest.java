package org.assay;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void noRoomKnowsAnotherThatItMayNot() {
        ApplicationModules.of(Assay.class).verify();
    }
}
