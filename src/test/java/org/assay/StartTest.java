package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class StartTest {

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    @Test
    void theProgramStartsOnAnEmptyDatabase() {
        assertThat(database.queryForObject("select 1", Integer.class)).isOne();
    }

    @Test
    void timeIsNoFinerThanTheDatabaseStoresIt() {
        assertThat(clock.instant().getNano() % 1_000).isZero();
    }
}
