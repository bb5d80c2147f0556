package org.burnish.station.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void namesAreDividedWhereLettersAndDigitsMeet() {
        assertThat(Words.of("img_2031.jpg")).containsExactly("img", "2031", "jpg");
        assertThat(Words.of("dsc00017.nef")).containsExactly("dsc", "00017", "nef");
        assertThat(Words.of("a-a a")).containsExactly("a");
        assertThat(Words.of("größe ①.txt")).containsExactly("größe", "txt");
        assertThat(Words.of("--- ")).isEmpty();
    }

    @Test
    void runsThatAreTypedBeginAtWordsOnly() {
        assertThat(Words.typed("IMG_2031 mp3")).containsExactly("img", "2031", "mp3");
        assertThat(Words.begins("song.mp3", "mp3")).isTrue();
        assertThat(Words.begins("song.mp4 3", "mp3")).isFalse();
        assertThat(Words.begins("img2031.jpg", "203")).isTrue();
        assertThat(Words.begins("img2031.jpg", "031")).isFalse();
        assertThat(Words.begins("aaab ab", "ab")).isTrue();
    }

    @Test
    void lowerCaseIsThatOfNoLanguage() {
        assertThat(Words.lower("TITLE.TXT")).isEqualTo("title.txt");
    }
}
