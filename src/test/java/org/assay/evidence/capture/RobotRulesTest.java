package org.assay.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobotRulesTest {

    @Test
    void theLongestRuleDecides() {
        RobotRules rules = RobotRules.of("User-agent: *\nDisallow: /private\nAllow: /private/press", "Assay");
        assertThat(rules.allow("/")).isTrue();
        assertThat(rules.allow("/private/x")).isFalse();
        assertThat(rules.allow("/private/press/1")).isTrue();
    }

    @Test
    void rulesThatNameUsCountInsteadOfEverybodys() {
        String text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: assay\nDisallow: /a # all of it";
        assertThat(RobotRules.of(text, "Assay").allow("/b")).isTrue();
        assertThat(RobotRules.of(text, "Assay").allow("/a")).isFalse();
        assertThat(RobotRules.of(text, "Someone").allow("/b")).isFalse();
    }

    @Test
    void starsAndTheEndFit() {
        assertThat(RobotRules.fits("/*.pdf$", "/a/b.pdf")).isTrue();
        assertThat(RobotRules.fits("/*.pdf$", "/a/b.pdf?x")).isFalse();
        assertThat(RobotRules.fits("/a*b", "/a/x/b/c")).isTrue();
        assertThat(RobotRules.fits("/a$", "/ab")).isFalse();
        assertThat(RobotRules.fits("*****************************************x", "/" + "a".repeat(100_000))).isFalse();
    }

    @Test
    void whatSaysNothingForbidsNothing() {
        assertThat(RobotRules.of("<html>404</html>", "Assay").allow("/")).isTrue();
        assertThat(RobotRules.of("User-agent: *\nDisallow:", "Assay").allow("/")).isTrue();
    }
}
