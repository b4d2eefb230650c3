// The main project lies below the folder of an included one, so its own tests vanish too; they are
// not even checked.
