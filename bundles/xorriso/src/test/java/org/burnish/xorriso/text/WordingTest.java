package org.burnish.xorriso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Fact SUBJECT = MediaFacts.cannotWrite("DVD-RW", DeviceAddress.parse("emu:disc"));

    @Test
    void remediesAreCommandsOfXorriso() {
        Fact damaged = Fact.of(MediaFacts.DAMAGED, "the next track is damaged")
                .remedy(MediaRemedies.closeDamaged())
                .remedy(MediaRemedies.blankLosing("as_needed"));

        assertThat(Wording.PHRASES.of(
                        SUBJECT, List.of(damaged, MediaFacts.multiSession().with("type", "DAO"))))
                .isEqualTo("Cannot write to DVD-RW: the next track is damaged. Try -close_damaged"
                        + " as_needed, or try -blank as_needed, which loses the sessions on it ; DAO: multi session"
                        + " capability lacking. Write with -close on");
    }

    @Test
    void refusedModeIsShownAsTheCommandHasIt() {
        assertThat(Wording.PHRASES.sentence(MediaFacts.formatMode("max", "DVD-RW", List.of("full", "fast"))))
                .isEqualTo("-format 'max' is not possible with DVD-RW. Use one of full, fast");
    }

    @Test
    void codeWithoutWordsIsShownInItsOwn() {
        Fact unknown = Fact.of("hddvd.too-long", "an HD DVD-R takes {limit} blocks")
                .with("limit", 7)
                .remedy(Remedy.of("hddvd.less", "Write less"));

        assertThat(Wording.PHRASES.sentence(unknown)).isEqualTo("an HD DVD-R takes 7 blocks. Write less");
    }
}
