package org.burnish.xorriso.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts were printed by xorriso 1.5.4 for these sizes, or stand in the seed document. */
class SizeTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0,'    0'",
                "27,'54.0k'",
                "49,'98.0k'",
                "50,' 100k'",
                "61,' 122k'",
                "2944,'5888k'",
                "4999,'9998k'",
                "5000,' 9.8m'",
                "51200,' 100m'",
                "52885,' 103m'",
                "271744,' 531m'",
                "359850,' 703m'",
                "511999,'1000m'",
                "2295104,'4483m'",
                "2298496,'4489m'",
                "5119999,' 9.8g'",
                "5242880,'10.0g'",
                "39438444,'75.2g'"
            })
    void summaryOfBlocksIsWhatXorrisoPrints(long blocks, String expected) {
        assertThat(SizeText.summary(blocks * 2048)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"17483776,' 17074k'", "108737331,' 103.7m'", "4257218560,'4060.0m'"})
    void countOfBytesIsWhatXorrisoPrints(long bytes, String expected) {
        assertThat(SizeText.count(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"300k,307200", "150s,307200", "2m,2097152", "0,0", "17,17"})
    void byteCountKnowsUnits(String text, long bytes) {
        assertThat(ByteCount.parse(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @CsvSource({"k", "-1", "9999999999999999", "3x", "999999999999999t"})
    void byteCountOfOtherTextIsEmpty(String text) {
        assertThat(ByteCount.parse(text)).isEmpty();
    }
}
