package org.burnish.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
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
import org.junit.jupiter.api.Test;

/** Whatever a drive answers, decoding it ends, and ends without an exception. */
class DecoderFuzzTest {

    private static final long SEED = 20261129;
    private static final int CASES = 2000;
    /** Bytes that lengths, counts and flags turn on: none, one, the largest with and without sign, all bits. */
    private static final byte[] EDGES = {0, 1, 4, 8, 0x7F, (byte) 0x80, (byte) 0xFE, (byte) 0xFF};

    private final Random random = new Random(SEED);

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

    /** Tries answers of so many bytes: each length once, then any; each of edges alone, of any byte, or of both. */
    private void eachAnswer(int min, int max, Consumer<byte[]> check) {
        for (int i = 0; i < CASES; i++) {
            byte[] answer = new byte[i <= max - min ? min + i : random.nextInt(min, max + 1)];
            int edges = random.nextInt(3) * 5;
            for (int at = 0; at < answer.length; at++) {
                boolean edge = random.nextInt(10) < edges;
                answer[at] = edge ? EDGES[random.nextInt(EDGES.length)] : (byte) random.nextInt(256);
            }
            check.accept(answer);
        }
    }

    @Test
    void noCommandThrowsOnAnyAnswer() {
        eachAnswer(0, 300, answer -> {
            for (MmcCommand<?> command : COMMANDS) {
                assertThatCode(() -> command.decode(direct(answer)))
                        .as("%s", command)
                        .doesNotThrowAnyException();
            }
        });
    }

    /** Lists are only walked far when the announced length allows it, so this one is made large. */
    @Test
    void noListThrowsWhereTheAnnouncedLengthIsLarge() {
        eachAnswer(8, 300, answer -> {
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
        });
    }

    @Test
    void noFeatureViewThrows() {
        eachAnswer(
                0, 255, data -> everyView(new Feature(random.nextInt(0x1_0000), 0, true, true, ByteBuffer.wrap(data))));
    }

    @Test
    void noPageViewThrows() {
        eachAnswer(0, 255, content -> everyView(new ModePage(random.nextInt(64), false, ByteBuffer.wrap(content))));
    }

    @Test
    void writeParametersSurviveEncoding() {
        eachAnswer(50, 60, content -> {
            for (int i = 14; i < 46; i++) {
                // digits and letters, so that the texts are legal
                content[i] = (byte) ('0' + (content[i] & 0x07));
            }
            WriteParameters page = WriteParameters.of(new ModePage(5, false, ByteBuffer.wrap(content)));
            assertThat(WriteParameters.of(page.toPage())).isEqualTo(page);
        });
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
