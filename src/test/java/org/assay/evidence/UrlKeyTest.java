package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org/news/story?id=7",
                "http://example.org/news/story?id=7",
                "HTTPS://EXAMPLE.ORG:443/news/story/?id=7",
                "https://m.example.org/news/story?id=7#comments",
                "https://example.org/news/story?utm_source=x&id=7&fbclid=abc",
                " https://example.org/news/./story?id=7 "
            })
    void theSameAddressInOtherClothesIsOne(String url) {
        assertThat(UrlKey.of(url)).hasValue("example.org/news/story?id=7");
    }

    @Test
    void theOrderOfParametersMakesNoDifference() {
        assertThat(UrlKey.of("https://a.org/?b=2&a=1")).isEqualTo(UrlKey.of("https://a.org/?a=1&b=2"));
    }

    @Test
    void anotherPageIsAnother() {
        assertThat(UrlKey.of("https://a.org/x?page=1")).isNotEqualTo(UrlKey.of("https://a.org/x?page=2"));
        assertThat(UrlKey.of("https://a.org/x")).isNotEqualTo(UrlKey.of("https://a.org/X"));
        assertThat(UrlKey.of("https://a.org:8443/x")).isNotEqualTo(UrlKey.of("https://a.org/x"));
    }

    @Test
    void anEscapeIsOneHoweverItIsSpelt() {
        assertThat(UrlKey.of("https://a.org/%c3%a9/%7Ejane?q=%2f"))
                .isEqualTo(UrlKey.of("https://a.org/%C3%A9/~jane?q=%2F"))
                .isEqualTo(UrlKey.of("https://a.org/é/~jane?q=%2F"));
        assertThat(UrlKey.of("https://a.org/a%2Fb")).isNotEqualTo(UrlKey.of("https://a.org/a/b"));
    }

    @Test
    void aHostIsOneInItsOwnScriptAndInPunycode() {
        assertThat(UrlKey.of("https://www.münchen.example/a")).isEqualTo(UrlKey.of("http://xn--mnchen-3ya.example./a/"));
    }

    @Test
    void wikisMobileHostIsTheWiki() {
        assertThat(UrlKey.of("https://es.m.wikipedia.org/wiki/M%C3%A9xico"))
                .isEqualTo(UrlKey.of("https://es.wikipedia.org/wiki/México"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/x",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "https://user@host/x",
                "ftp://a.org",
                "http://exa mple.org/"
            })
    void whatIsNoWebAddressHasNoKey(String url) {
        assertThat(UrlKey.of(url)).isEmpty();
    }
}
