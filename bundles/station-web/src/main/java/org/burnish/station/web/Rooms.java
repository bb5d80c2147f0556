package org.burnish.station.web;

import org.burnish.station.Catalogue;
import org.burnish.station.Station;
import org.burnish.station.web.guard.Body;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Roots;
import org.jspecify.annotations.Nullable;

/** What the servlets work with. The station and its catalogue come and go with the database. */
public final class Rooms {

    private final Roots roots;
    private final Body body;
    private volatile @Nullable Station station;
    private volatile @Nullable Catalogue catalogue;

    /** Without a station yet. */
    public Rooms(Roots roots, Body body) {
        this.roots = roots;
        this.body = body;
    }

    /** The directories that may be burned. */
    public Roots roots() {
        return roots;
    }

    /** Reads what is sent. */
    public Body body() {
        return body;
    }

    /** The queue. */
    public Station station() {
        Station there = station;
        if (there == null) {
            throw new Refusal(
                    Refusal.UNAVAILABLE, "The queue of the station is not there: its database can't be reached");
        }
        return there;
    }

    /** What is on which disc. */
    public Catalogue catalogue() {
        Catalogue there = catalogue;
        if (there == null) {
            throw new Refusal(Refusal.UNAVAILABLE, "The catalogue is not there: its database can't be reached");
        }
        return there;
    }

    /** Whether there is a station. */
    public boolean hasStation() {
        return station != null;
    }

    /** Whether there is a catalogue. */
    public boolean hasCatalogue() {
        return catalogue != null;
    }

    /** The station that is there from now on. */
    public void use(@Nullable Station there) {
        station = there;
    }

    /** The catalogue that is there from now on. */
    public void use(@Nullable Catalogue there) {
        catalogue = there;
    }
}
