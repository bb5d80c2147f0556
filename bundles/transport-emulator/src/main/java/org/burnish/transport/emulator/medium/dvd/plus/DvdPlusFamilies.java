package org.burnish.transport.emulator.medium.dvd.plus;

import java.util.List;
import org.burnish.transport.emulator.medium.MediumFamily;

/** The families of DVD+R and DVD+RW. */
public final class DvdPlusFamilies {

    /** All of them. */
    public static final List<MediumFamily> ALL = List.of(
            recordable(PlusRKind.R), recordable(PlusRKind.R_DL), new MediumFamily(DvdPlusRw.PROFILE, DvdPlusRw::new));

    private DvdPlusFamilies() {}

    private static MediumFamily recordable(PlusRKind kind) {
        return new MediumFamily(
                kind.profile(), file -> new DvdPlusR(kind, file), spec -> DvdPlusR.blank(kind, spec.name()));
    }
}
