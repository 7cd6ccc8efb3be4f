package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Refusal;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SettingsTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Settings settings;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void whatOnePersonSetsIsTheirsAlone() {
        desk.run(Role.CHECKER, () -> settings.put(Setting.READING_KEYS, "{}"));
        desk.run(Role.CHECKER, () -> settings.put(Setting.READING_KEYS, "{\"singles\":false}"));

        assertThat(desk.as(Role.CHECKER, () -> settings.get(Setting.READING_KEYS))).hasValue("{\"singles\":false}");
        assertThat(desk.as(Role.EDITOR, () -> settings.get(Setting.READING_KEYS))).isEmpty();
    }

    @Test
    void moreThanCanBeKeptIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.run(Role.VIEWER, () -> settings.put(Setting.READING_KEYS, "x".repeat(4_001))));
    }
}
