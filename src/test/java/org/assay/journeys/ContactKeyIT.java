package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is confidential stands in no file of the program, and its key may be lost without losing anything else. */
class ContactKeyIT {

    private static final List<String> WORDS = List.of("Xaveria", "Quillfeather", "pantograph", "marzipan");

    @Test
    void theNameIsInNoFileAndALostKeyTakesNothingElseWithIt() throws IOException {
        try (AssayServer server = AssayServer.start()) {
            Api checker = server.api("checker");
            String claim = checker.get("claims?size=1").get("items").get(0).get("id").asString();
            Map<String, Object> call = Map.of(
                    "person", "Xaveria Quillfeather",
                    "channel", "PHONE",
                    "question", "Was it the pantograph?",
                    "answer", "It was marzipan.",
                    "outcome", "DISPUTED",
                    "confidential", true,
                    "description", "a person close to the builders");
            String contact = "contacts/" + checker.post("claims/" + claim + "/contacts", call).get("id").asString();
            assertThat(checker.get(contact).get("answer").asString()).isEqualTo("It was marzipan.");
            server.stop();

            noFileHolds(server.data());
            WORDS.forEach(word -> assertThat(server.log()).doesNotContainIgnoringCase(word));

            Path key = server.data().resolve("keys/contacts.key");
            Path copy = Files.move(key, server.data().resolve("the-copy"));
            server.startAgain();
            assertThat(server.log()).contains("The key to confidential contacts should be", "it is not there");
            Api again = server.api("checker");
            JsonNode unreadable = again.get(contact);
            assertThat(unreadable.get("readable").asBoolean()).isFalse();
            assertThat(unreadable.get("description").asString()).isEqualTo("a person close to the builders");
            assertThat(again.get("claims/" + claim + "/evidence").get("total").asInt()).isNotNegative();
            assertThatExceptionOfType(Api.Unexpected.class)
                    .isThrownBy(() -> again.post("claims/" + claim + "/contacts", call))
                    .withMessageContaining("is not where it should be");
            assertThat(key).doesNotExist();

            Files.move(copy, key, StandardCopyOption.ATOMIC_MOVE);
            assertThat(again.get(contact).get("person").asString()).isEqualTo("Xaveria Quillfeather");
        }
    }

    private static void noFileHolds(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).anySatisfy(file -> assertThat(file.getFileName().toString()).isEqualTo("assay.mv.db"));
            for (Path file : all) {
                byte[] bytes = Files.readAllBytes(file);
                for (String word : WORDS) {
                    for (Charset charset :
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        assertThat(contains(bytes, word.getBytes(charset)))
                                .as("%s in %s as %s", word, file, charset)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        outer:
        for (int i = 0; i <= bytes.length - sought.length; i++) {
            for (int k = 0; k < sought.length; k++) {
                if (bytes[i + k] != sought[k]) continue outer;
            }
            return true;
        }
        return false;
    }
}
