package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFragmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"page=3", "xywh=percent:10,20.5,30,40", "page=3&xywh=percent:0,0,100,100", "t=12.5", "t=12.5,20"})
    void aFragmentIsReadAsItIsWritten(String fragment) {
        assertThat(CopyFragment.of(fragment)).hasToString(fragment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "&", "page=", "page=0", "page=5001", "page=-1", "page=1e3", "page=3&t=1", "t=", "t=5,5", "t=9,3", "t=1e9",
                "t=NaN", "t=864001", "xywh=1,2,3,4", "xywh=percent:1,2,3", "xywh=percent:1,2,0,4", "xywh=percent:90,0,20,10",
                "&xywh=percent:1,2,3,4", "page=3xywh=percent:1,2,3,4x", "page=99999999999", "PAGE=3", " page=3", "page=3\n"
            })
    void whatIsNoFragmentIsRefused(String text) {
        assertThatThrownBy(() -> CopyFragment.of(text))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PASSAGE_MALFORMED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "page=3 | p. 3",
        "t=75 | 1:15",
        "t=3723.5,3800 | 1:02:03–1:03:20",
        "xywh=percent:10,20,30,40 | 10–40 % across, 20–60 % down",
        "page=2&xywh=percent:10,20,30,40 | p. 2, 10–40 % across, 20–60 % down"
    })
    void peopleReadIt(String fragment, String words) {
        assertThat(CopyFragment.of(fragment).words()).isEqualTo(words);
    }

    @Test
    void aPlaceIsKeptToAThousandth() {
        assertThat(new CopyFragment(null, new CopyFragment.Region(1 / 3.0, 0, 50, 50.00049), null))
                .hasToString("xywh=percent:0.333,0,50,50");
    }
}
