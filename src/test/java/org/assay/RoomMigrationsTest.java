package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoomMigrationsTest {

    @Test
    void everyFolderOfMigrationsHasItsPlaceInTheOrder() {
        File[] folders = Path.of("src/main/resources/db/migration").toFile().listFiles(File::isDirectory);

        assertThat(Objects.requireNonNull(folders)).extracting(File::getName).isSubsetOf(RoomMigrations.ORDER);
    }
}
