mod load;
mod world;
