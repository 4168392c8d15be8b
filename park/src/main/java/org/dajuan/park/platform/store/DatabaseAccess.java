package org.dajuan.park.platform.store;

/** Where the database is and how each role signs in. */
record DatabaseAccess(String url, Login owner, Login policy, Login service) {

    /** A role's name and password. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
