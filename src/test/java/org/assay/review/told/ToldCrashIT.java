package org.assay.review.told;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.assay.testing.Browser;
import org.junit.jupiter.api.Test;

/** Kills the program between what happens and the mail that tells of it. */
class ToldCrashIT {

    private static final int KILLS = 6;
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (\\S+)");
    private static final Pattern CODE = Pattern.compile("Your code for Assay: (\\d{6})");

    // A letter that was on its way when the program was killed is let go by its lease after this.
    private static final Duration PATIENCE = Letters.LEASE.plusSeconds(60);

    @Test
    void eachTurnIsMailedAndNoneTwice() throws InterruptedException {
        try (SmallMailServer mail = new SmallMailServer(0);
                AssayServer server = AssayServer.demoWith(Map.of(
                        "ASSAY_MAIL_HOST", "127.0.0.1",
                        "ASSAY_MAIL_PORT", String.valueOf(mail.port()),
                        "ASSAY_MAIL_FROM", "assay@desk.example",
                        "ASSAY_TOLD_EVERY", "500ms"))) {
            addressConfirmed(server, mail);
            List<Integer> proposed = new ArrayList<>();
            for (int round = 0; round < KILLS; round++) {
                proposed.add(proposed(server.api("checker"), round));
                // A different moment each time: before, while and after the round that mails it.
                Thread.sleep(130L * round);
                server.kill();
                server.startAgain();
            }
            Instant enough = Instant.now().plus(PATIENCE);
            while (!mailed(mail).keySet().containsAll(proposed) && Instant.now().isBefore(enough)) Thread.sleep(200);

            Map<Integer, Set<String>> mailed = mailed(mail);
            assertThat(mailed.keySet()).containsAll(proposed);
            assertThat(proposed).allSatisfy(number ->
                    assertThat(mailed.get(number)).as("mails that tell of claim %d", number).hasSize(1));
        }
    }

    private static void addressConfirmed(AssayServer server, SmallMailServer mail) throws InterruptedException {
        try (Browser browser = new Browser()) {
            Page editor = browser.signedIn(server, "editor");
            editor.navigate("/told");
            editor.getByLabel("E-mail address").fill("esther@desk.example");
            editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send a code there")).click();
            editor.getByLabel("Code").waitFor();
            String code = null;
            for (Instant enough = Instant.now().plusSeconds(60); code == null && Instant.now().isBefore(enough); Thread.sleep(100)) {
                for (String each : mail.taken) {
                    Matcher found = CODE.matcher(each);
                    if (found.find()) code = found.group(1);
                }
            }
            editor.getByLabel("Code").fill(String.valueOf(code));
            editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this address")).click();
            assertThat(editor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("When, and of what"))).isVisible();
            editor.getByText("At once").click();
            editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
            assertThat(editor.getByText("Saved.")).isVisible();
        }
    }

    private static int proposed(Api api, int round) {
        String words = "The quay was lengthened by " + (round + 3) + " metres.";
        String document = api.post("documents", Map.of("title", "The quay", "text", words, "language", "en")).get("id").asString();
        var claim = api.post("documents/" + document + "/claims", Map.of("exact", words));
        String path = "claims/" + claim.get("id").asString();
        String source = api.post("sources", Map.of("title", "The quay’s plan " + round, "primary", true)).get("id").asString();
        api.post(path + "/evidence", Map.of("sourceId", source, "stance", "SUPPORTS", "locator", "p. 2"));
        api.post(path + "/take", Map.of());
        api.post(path + "/verdicts", Map.of("rating", "true", "summary", "It was.", "rationale", "The plan says so."));
        return claim.get("number").asInt();
    }

    /** The mails, by their ids, that tell of each claim. A mail that came twice under one id is shown once. */
    private static Map<Integer, Set<String>> mailed(SmallMailServer mail) {
        Map<Integer, Set<String>> mailed = new java.util.HashMap<>();
        for (String each : mail.taken) {
            Matcher id = ID.matcher(each);
            if (!id.find()) continue;
            Matcher claims = Pattern.compile("Claim (\\d+) in ").matcher(each);
            while (claims.find()) mailed.computeIfAbsent(Integer.valueOf(claims.group(1)), none -> new HashSet<>()).add(id.group(1));
        }
        return mailed;
    }
}
