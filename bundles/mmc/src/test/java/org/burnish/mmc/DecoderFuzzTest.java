package org.burnish.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.burnish.mmc.command.Blank;
import org.burnish.mmc.command.GetConfiguration;
import org.burnish.mmc.command.GetEventStatusNotification;
import org.burnish.mmc.command.GetPerformance;
import org.burnish.mmc.command.Inquiry;
import org.burnish.mmc.command.ModeSense10;
import org.burnish.mmc.command.Read10;
import org.burnish.mmc.command.ReadAtip;
import org.burnish.mmc.command.ReadBufferCapacity;
import org.burnish.mmc.command.ReadCapacity;
import org.burnish.mmc.command.ReadCdText;
import org.burnish.mmc.command.ReadDiscInformation;
import org.burnish.mmc.command.ReadDiscStructure;
import org.burnish.mmc.command.ReadFormatCapacities;
import org.burnish.mmc.command.ReadToc;
import org.burnish.mmc.command.ReadTrackInformation;
import org.burnish.mmc.command.RequestSense;
import org.burnish.mmc.feature.DvdRwWrite;
import org.burnish.mmc.feature.Feature;
import org.burnish.mmc.feature.Formattable;
import org.burnish.mmc.feature.IncrementalStreaming;
import org.burnish.mmc.feature.ProfileList;
import org.burnish.mmc.feature.RandomWritable;
import org.burnish.mmc.feature.RealTimeStreaming;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.mode.ModePage;
import org.burnish.mmc.mode.ModeParameters;
import org.burnish.mmc.mode.ReadErrorRecovery;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.mmc.response.Configuration;

/** Whatever a drive answers, decoding it ends, and ends without an exception. */
class DecoderFuzzTest {

    private static final List<MmcCommand<?>> COMMANDS = List.of(
            new Inquiry(),
            new RequestSense(),
            new ReadDiscInformation(),
            new ReadTrackInformation(1, 1),
            new ReadFormatCapacities(256),
            new ReadCapacity(),
            new ReadBufferCapacity(),
            new GetConfiguration(0, 0, 512),
            new GetPerformance(GetPerformance.PERFORMANCE, 0, 0, 8),
            new GetPerformance(GetPerformance.WRITE_SPEEDS, 0, 0, 8),
            new GetPerformance(0x7F, 0, 0, 8),
            new GetEventStatusNotification(GetEventStatusNotification.MEDIA),
            new ReadToc(0, false, 0, 256),
            new ReadToc(1, true, 0, 256),
            new ReadToc(2, true, 0, 256),
            new ReadToc(3, true, 0, 256),
            new ReadAtip(),
            new ReadCdText(256),
            new ReadDiscStructure(0, 0, 0, 0, 256),
            new ModeSense10(0x3F, 256),
            new Read10(0, 1),
            new Blank(0, true, 0));

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    @Property
    void noCommandThrowsOnAnyAnswer(@ForAll @Size(max = 300) byte[] answer) {
        for (MmcCommand<?> command : COMMANDS) {
            assertThatCode(() -> command.decode(direct(answer)))
                    .as("%s", command)
                    .doesNotThrowAnyException();
        }
    }

    /** Lists are only walked far when the announced length allows it, so this one is made large. */
    @Property
    void noListThrowsWhereTheAnnouncedLengthIsLarge(@ForAll @Size(min = 8, max = 300) byte[] answer) {
        answer[0] = 0;
        answer[1] = 0;
        answer[2] = 1;
        answer[3] = (byte) 0xFF;
        Configuration configuration = Configuration.decode(direct(answer));
        assertThat(configuration.features()).hasSizeLessThanOrEqualTo(answer.length / Feature.HEADER);
        configuration.features().forEach(DecoderFuzzTest::everyView);
        answer[0] = 1;
        ModeParameters.decode(direct(answer)).pages().forEach(DecoderFuzzTest::everyView);
        for (MmcCommand<?> command : COMMANDS) {
            command.decode(direct(answer));
        }
    }

    @Property
    void noFeatureViewThrows(@ForAll @IntRange(max = 0xFFFF) int code, @ForAll @Size(max = 255) byte[] data) {
        everyView(new Feature(code, 0, true, true, ByteBuffer.wrap(data)));
    }

    @Property
    void noPageViewThrows(@ForAll @IntRange(max = 63) int code, @ForAll @Size(max = 255) byte[] content) {
        everyView(new ModePage(code, false, ByteBuffer.wrap(content)));
    }

    @Property
    void writeParametersSurviveEncoding(@ForAll @Size(min = 50, max = 60) byte[] content) {
        for (int i = 14; i < 46; i++) {
            // digits and letters, so that the texts are legal
            content[i] = (byte) ('0' + (content[i] & 0x07));
        }
        WriteParameters page = WriteParameters.of(new ModePage(5, false, ByteBuffer.wrap(content)));
        assertThat(WriteParameters.of(page.toPage())).isEqualTo(page);
    }

    private static void everyView(Feature feature) {
        ProfileList.of(feature);
        IncrementalStreaming.of(feature);
        Formattable.of(feature);
        DvdRwWrite.of(feature);
        RealTimeStreaming.of(feature);
        RandomWritable.of(feature);
    }

    private static void everyView(ModePage page) {
        ReadErrorRecovery.of(page).toPage().encode();
        WriteParameters.of(page).toPage().encode();
        Capabilities.of(page);
    }
}
