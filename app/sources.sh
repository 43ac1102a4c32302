# For septum and build.sh, which read this file in.

# Prints a source of the program under $1 that is newer than the file $2; nothing where there is none. A folder's own time tells
# of files taken away.
newer_source() {
    find "$1/pom.xml" "$1"/*/pom.xml "$1"/*/src/main "$1"/*/natives "$1/app/build.sh" -newer "$2" 2>/dev/null | head -n 1
}
