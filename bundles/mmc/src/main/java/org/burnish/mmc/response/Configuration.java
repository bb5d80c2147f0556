package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.mmc.feature.Feature;
import org.burnish.mmc.wire.Fields;

/**
 * The answer of GET CONFIGURATION (MMC-6, 6.5): the current profile and the features.
 *
 * @param dataLength the announced length in bytes, without the 4 bytes of the field itself
 * @param currentProfile profile number of the loaded medium; 0 when there is none that fits
 * @param features as the drive lists them
 */
public record Configuration(long dataLength, int currentProfile, List<Feature> features) {

    /** Length of the answer's header in bytes. */
    public static final int HEADER = 8;

    /** What an answer must have: the current profile. */
    public static final ReplyShape SHAPE = ReplyShape.counted32(HEADER);

    public Configuration {
        features = List.copyOf(features);
    }

    /** Decodes the bytes between position and limit. */
    public static Configuration decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        long dataLength = fields.u32(0);
        int end = (int) Math.min(fields.length(), 4 + dataLength);
        List<Feature> features = new ArrayList<>();
        int at = HEADER;
        while (at + Feature.HEADER <= end) {
            Feature feature = Feature.decode(fields.slice(at, end));
            features.add(feature);
            at += Feature.HEADER + fields.u8(at + 3);
        }
        return new Configuration(dataLength, fields.u16(6), features);
    }

    /** The feature with this code, where the drive lists it. */
    public Optional<Feature> feature(int code) {
        return features.stream().filter(feature -> feature.code() == code).findFirst();
    }

    /** Whether the feature is listed and valid for the loaded medium. */
    public boolean isCurrent(int code) {
        return feature(code).map(Feature::current).orElse(false);
    }
}
