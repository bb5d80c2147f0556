package org.burnish.station;

import java.util.List;

/**
 * Which discs a job makes.
 *
 * @param discs in their order
 */
public record SetPlan(List<SetDisc> discs) {

    public SetPlan {
        discs = List.copyOf(discs);
    }

    /**
     * A disc of a set.
     *
     * @param number from 1
     * @param volumeId the name of its volume
     * @param blocks of its image, of 2048 bytes, with the file system
     * @param capacity of the kind of medium in blocks; 0 where any medium is taken that is large enough
     * @param files how many it has
     * @param bytes of these files
     * @param folders the directories of the sources that begin on it, for people; the first ones of many
     */
    public record SetDisc(
            int number, String volumeId, long blocks, long capacity, long files, long bytes, List<String> folders) {

        public SetDisc {
            folders = List.copyOf(folders);
        }
    }
}
