package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;

/** Which strategy handles which profile. */
public final class MediumFamilies {

    /** What lies in the drive, and what a new disc of this profile is like. */
    private record Family(Function<MediumFile, LoadedMedium> load, Function<MediumSpec, DiscState> blank) {

        Family(Function<MediumFile, LoadedMedium> load) {
            this(load, spec -> DiscState.bare(spec.name(), spec.profile()));
        }
    }

    private static final Map<Integer, Family> BY_PROFILE = new TreeMap<>(Map.ofEntries(
            Map.entry(PressedCd.PROFILE, new Family(PressedCd::new, PressedCd::blank)),
            Map.entry(RecordableCd.CD_R, new Family(RecordableCd::new, RecordableCd::blank)),
            Map.entry(RecordableCd.CD_RW, new Family(RecordableCd::new, RecordableCd::blank)),
            sequential(SequentialKind.R),
            Map.entry(DvdRam.PROFILE, new Family(DvdRam::new, spec -> DvdRam.sold(spec.name()))),
            sequential(SequentialKind.RW),
            sequential(SequentialKind.R_DL),
            Map.entry(DvdPlusRw.PROFILE, new Family(DvdPlusRw::new)),
            plusR(PlusRKind.R),
            plusR(PlusRKind.R_DL),
            Map.entry(RestrictedOverwriteDvdRw.PROFILE, new Family(RestrictedOverwriteDvdRw::new)),
            Map.entry(DvdRom.PROFILE, new Family(DvdRom::new)),
            Map.entry(BdRom.PROFILE, new Family(BdRom::new)),
            Map.entry(BdR.PROFILE, new Family(BdR::new, BdR::blank)),
            Map.entry(BdRe.PROFILE, new Family(BdRe::new))));

    private MediumFamilies() {}

    private static Map.Entry<Integer, Family> sequential(SequentialKind kind) {
        return Map.entry(
                kind.profile(),
                new Family(
                        file -> new SequentialDvd(kind, file), spec -> SequentialDvd.blank(kind, spec.name(), true)));
    }

    private static Map.Entry<Integer, Family> plusR(PlusRKind kind) {
        return Map.entry(
                kind.profile(),
                new Family(file -> new DvdPlusR(kind, file), spec -> DvdPlusR.blank(kind, spec.name())));
    }

    /** The medium of a file. */
    public static LoadedMedium load(MediumFile file) throws IOException {
        Family family = BY_PROFILE.get(file.state().profile());
        if (family == null) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "it holds a medium of profile %04Xh, which this version does not know",
                    file.state().profile()));
        }
        return family.load().apply(file);
    }

    /** The profiles of which a drive can take media, highest first. */
    public static List<Integer> profiles() {
        return List.copyOf(new TreeMap<>(BY_PROFILE).descendingKeySet());
    }

    /** The state of a new medium of this kind. */
    public static DiscState blank(MediumSpec spec) {
        return BY_PROFILE.get(spec.profile()).blank().apply(spec);
    }
}
