package org.burnish.shell.text;

import java.util.List;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.NominalSpeed;

/** A medium as programs read it. The names of the components are those of the JSON object. */
record MediumFacts(
        int profile,
        String name,
        Medium.State state,
        Medium.Product product,
        List<MediumSession> sessions,
        long readableBlocks,
        long writableBlocks,
        long overallBlocks,
        long nextWritable,
        Ways traits) {

    static MediumFacts of(Medium medium) {
        return new MediumFacts(
                medium.profile(),
                medium.name(),
                medium.state(),
                medium.product(),
                medium.sessions(),
                medium.readableBlocks(),
                medium.next().free(),
                medium.overallBlocks(),
                medium.next().start(),
                Ways.of(medium.traits(), medium.next().chained()));
    }

    /** How it takes data. */
    record Ways(
            boolean erasable,
            boolean overwritable,
            boolean multiSession,
            boolean simulation,
            int chunkBlocks,
            int alignmentBlocks,
            boolean blankThroughout,
            NominalSpeed speed) {

        static Ways of(Medium.Traits traits, boolean overwritable) {
            return new Ways(
                    traits.erasable(),
                    overwritable,
                    traits.multiSession(),
                    traits.simulation(),
                    traits.chunkBlocks(),
                    traits.alignmentBlocks(),
                    traits.blankThroughout(),
                    traits.speed());
        }
    }
}
